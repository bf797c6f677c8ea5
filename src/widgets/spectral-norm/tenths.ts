/** Finer nobody sees, and the page that is drawn on the server is mostly digits. */
export function tenths(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
