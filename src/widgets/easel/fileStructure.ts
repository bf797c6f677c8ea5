/** What the bytes of a picture file say without decoding them. */
interface FileStructure {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'unknown';
  /** The file ends before its own structure does: browsers then show a part, without a word. */
  readonly truncated: boolean;
  readonly animated: boolean;
}

const unknown: FileStructure = { format: 'unknown', truncated: false, animated: false };

/** Walks the blocks of a PNG, JPEG, GIF or WebP file; of other formats nothing is known. */
export function fileStructure(bytes: Uint8Array): FileStructure {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return png(bytes);
  if (startsWith(bytes, '\xff\xd8\xff')) return jpeg(bytes);
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return gif(bytes);
  if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) return webp(bytes);
  return unknown;
}

/** Chunks of length, name, content and checksum, up to IEND; acTL makes it an animation. */
function png(bytes: Uint8Array): FileStructure {
  const view = viewOf(bytes);
  let animated = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = bytes.subarray(at + 4);
    if (startsWith(name, 'IEND')) return { format: 'png', truncated: false, animated };
    if (startsWith(name, 'acTL')) animated = true;
  }
  return { format: 'png', truncated: true, animated };
}

/**
 * Segments with lengths up to the first scan; after it, an end marker. Segments are stepped over
 * because the thumbnail inside one has an end marker of its own.
 */
function jpeg(bytes: Uint8Array): FileStructure {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    // A marker may be preceded by any number of fill bytes 0xff.
    at += bytes[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  let end = bytes.lastIndexOf(0xd9);
  while (end > at && bytes[end - 1] !== 0xff) end = bytes.lastIndexOf(0xd9, end - 1);
  return { format: 'jpeg', truncated: end <= at, animated: false };
}

/** Blocks up to the trailer 0x3b; two pictures make it an animation. */
function gif(bytes: Uint8Array): FileStructure {
  let at = 13 + colourTable(bytes[10] ?? 0);
  let frames = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return { format: 'gif', truncated: false, animated: frames > 1 };
    if (block === 0x2c) {
      frames++;
      at = endOfSubBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
    } else if (block === 0x21) {
      at = endOfSubBlocks(bytes, at + 2);
    } else break;
  }
  return { format: 'gif', truncated: true, animated: frames > 1 };
}

/** Bytes of the colour table that a GIF's flags announce. */
function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

/** The length in the head against the file's; the animation flag of VP8X. */
function webp(bytes: Uint8Array): FileStructure {
  if (bytes.length < 21) return { format: 'webp', truncated: true, animated: false };
  return {
    format: 'webp',
    truncated: viewOf(bytes).getUint32(4, true) + 8 > bytes.length,
    animated: startsWith(bytes.subarray(12), 'VP8X') && ((bytes[20] ?? 0) & 2) !== 0,
  };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
