/** Before the first chunk: the signature of eight bytes, then the header's 25. */
const afterHeader = 33;

/**
 * A PNG that also holds texts by their keywords, in Latin letters: `iTXt` chunks of the PNG Specification, third
 * edition, section 11.3.3.4, uncompressed.
 */
export function withTexts(png: Blob, texts: Readonly<Record<string, string>>): Blob {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // After the keyword: its end, not compressed and by no method, no language, no translated keyword.
    chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)),
  );
  return new Blob([png.slice(0, afterHeader), ...chunks, png.slice(afterHeader)], {
    type: png.type,
  });
}

/** Length, type, data, and the check over type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** The cyclic redundancy check of PNG, Annex D there, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
