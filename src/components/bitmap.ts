/**
 * A small square RGBA picture as an address of its own, without its transparency: a Windows bitmap, which
 * takes a head and no compression.
 */
export function bitmapUrl(rgba: ArrayLike<number>): string {
  const size = Math.sqrt(rgba.length / 4);
  const stride = Math.ceil((3 * size) / 4) * 4;
  const head = 54;
  const bytes = new Uint8Array(head + stride * size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, head, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, size, true);
  // Negative: rows from the top down.
  view.setInt32(22, -size, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let i = 0; i < size * size; i++) {
    const at = head + Math.floor(i / size) * stride + 3 * (i % size);
    for (let c = 0; c < 3; c++) bytes[at + c] = rgba[4 * i + 2 - c] ?? 0;
  }
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:image/bmp;base64,${btoa(binary)}`;
}
