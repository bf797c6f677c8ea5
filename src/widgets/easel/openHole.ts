import { createHole, missingCount, type Hole } from '../../inpainting/hole.ts';
import { openPicture } from './openPicture.ts';

interface OpenedHole {
  readonly hole: Hole;
  readonly notes: readonly string[];
}

/** Beyond this a hole's outline is finer than the marks that painting makes. */
const longestSide = 2048;

/**
 * A hole from a black-and-white picture: white = missing. A picture of another shape than the photograph
 * is stretched over it, and the notes say so. Throws `OpenError` as `openPicture` does.
 */
export async function openHole(
  file: Blob,
  name: string,
  photograph: { readonly width: number; readonly height: number },
): Promise<OpenedHole> {
  const { bitmap, width, height, notes } = await openPicture(file, name);
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const hole = holeFromRgba(context.getImageData(0, 0, canvas.width, canvas.height));
  return { hole, notes: [...notes, ...holeNotes(hole, { width, height }, photograph)] };
}

/** Missing where a pixel is lighter than middle grey; what is transparent is known. */
export function holeFromRgba({
  width,
  height,
  data,
}: {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}): Hole {
  const hole = createHole(width, height);
  for (let i = 0; i < hole.data.length; i++) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * i, 4 * i + 4);
    // Luma of Rec. 601, as JPEG's.
    const light = (0.299 * red + 0.587 * green + 0.114 * blue) * (alpha / 255);
    hole.data[i] = light > 127.5 ? 1 : 0;
  }
  return hole;
}

/** The hole as a picture, white = missing. */
export function rgbaFromHole(hole: Hole): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * hole.data.length);
  hole.data.forEach((missing, i) =>
    rgba.fill(255 * missing, 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4),
  );
  return rgba;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function holeNotes(hole: Hole, opened: Size, photograph: Size): string[] {
  const notes: string[] = [];
  // One pixel of rounding is no other shape.
  if (
    Math.abs(opened.width * photograph.height - opened.height * photograph.width) >
    Math.max(opened.width, photograph.width)
  ) {
    notes.push(
      `The hole is ${opened.width} × ${opened.height} and the photograph ${photograph.width} × ${photograph.height}: another shape, so the hole was stretched to fit.`,
    );
  }
  const missing = missingCount(hole);
  if (missing === 0)
    notes.push(
      'This picture is black all over, so nothing is missing. White marks what should be filled.',
    );
  if (missing === hole.data.length)
    notes.push(
      'This picture is white all over, so everything is missing. Black marks what is kept.',
    );
  return notes;
}
