/** Which pixels are missing: 1 = missing, 0 = known, row by row. Its opposite is called `valid`. */
export interface Hole {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A hole with nothing missing. */
export function createHole(width: number, height: number): Hole {
  return { width, height, data: new Uint8Array(width * height) };
}

/** How many pixels are missing. */
export function missingCount(hole: Hole): number {
  const { data } = hole;
  let count = 0;
  // By index: a page counts its holes as it starts, and going through an iterator takes several times as long then.
  for (let i = 0; i < data.length; i++) count += data[i]!;
  return count;
}

/** A rectangle of pixels: `left` and `top` inclusive. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle around everything that is missing, or null when nothing is. */
export function boundsOf(hole: Hole): Rectangle | null {
  let left = hole.width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < hole.height; y++) {
    const row = hole.data.subarray(y * hole.width, (y + 1) * hole.width);
    const first = row.indexOf(1);
    if (first < 0) continue;
    if (top < 0) top = y;
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(right, row.lastIndexOf(1));
  }
  return top < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The hole at another size by nearest neighbour: what a hole read from a picture of another shape becomes. */
export function resizeHole(hole: Hole, width: number, height: number): Hole {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * hole.height) / height) * hole.width;
    for (let x = 0; x < width; x++) {
      data[y * width + x] = hole.data[row + Math.floor(((x + 0.5) * hole.width) / width)]!;
    }
  }
  return { width, height, data };
}

/** What is said where nothing is missing. */
export const noHole = 'There is no hole yet. Paint over the part that should be filled.';

/** A hole that no method can fill. `message` is worded for the reader of the page. */
export class HoleError extends Error {
  override readonly name = 'HoleError';
}

/** Throws `HoleError` unless the hole fits the image, something is missing and something is known. */
export function requireFillable(image: { width: number; height: number }, hole: Hole): void {
  if (image.width !== hole.width || image.height !== hole.height) {
    throw new HoleError(
      `The hole is ${hole.width}×${hole.height} and the picture ${image.width}×${image.height}: they must be the same size.`,
    );
  }
  const missing = missingCount(hole);
  if (missing === 0) throw new HoleError(noHole);
  if (missing === hole.data.length) {
    throw new HoleError(
      'Everything is missing, so there is nothing to fill from. Leave some of the picture.',
    );
  }
}
