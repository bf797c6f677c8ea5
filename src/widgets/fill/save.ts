import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { download } from '../copy/download.ts';
import { rgbaFromHole } from '../easel/openHole.ts';
import type { Picture } from '../easel/picture.ts';
import { drawableOf } from '../easel/readPicture.ts';
import type { Filled } from './view.ts';

/** Saves the photograph at its own resolution with the fill, or its difference, laid into the hole, as PNG. */
export async function saveResult(
  picture: Picture,
  { image }: Pick<Filled, 'image'>,
  name: string,
): Promise<void> {
  if (!('pixels' in image)) return;
  const { canvas, context } = createCanvas(picture.width, picture.height);
  context.drawImage(await drawableOf(picture), 0, 0);
  // Drawn rather than put, so that what is transparent leaves the photograph as it is.
  const fill = await createImageBitmap(image.pixels);
  context.drawImage(fill, image.rectangle.left, image.rectangle.top);
  fill.close();
  download(await canvas.convertToBlob({ type: 'image/png' }), name);
}

/** Saves the hole at the photograph's resolution as PNG, white = missing. */
export async function saveHole(
  picture: Picture,
  marks: readonly Mark[],
  name: string,
): Promise<void> {
  const { canvas, context } = createCanvas(picture.width, picture.height);
  const hole = rasterise(marks, picture.width, picture.height);
  context.putImageData(new ImageData(rgbaFromHole(hole), hole.width, hole.height), 0, 0);
  download(await canvas.convertToBlob({ type: 'image/png' }), name);
}

function createCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return { canvas, context };
}
