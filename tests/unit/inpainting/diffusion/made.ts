import { createHole, type Hole, type Rectangle } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';

/** A grey picture whose values are those of `at`. */
export function drawn(width: number, height: number, at: (x: number, y: number) => number): Image {
  const data = Float32Array.from({ length: width * height }, (_, i) =>
    at(i % width, Math.floor(i / width)),
  );
  return { width, height, channels: 1, data };
}

/** A hole of that rectangle. */
export function rectangular(width: number, height: number, missing: Rectangle): Hole {
  const hole = createHole(width, height);
  for (let y = missing.top; y < missing.top + missing.height; y++) {
    const start = y * width + missing.left;
    hole.data.fill(1, start, start + missing.width);
  }
  return hole;
}
