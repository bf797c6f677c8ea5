import { createHole, requireFillable, type Hole, type Rectangle } from '../../inpainting/hole.ts';
import { imageFromRgba, rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { chooseSquare, cutSquare, layBack, type Square } from '../../inpainting/workingSquare.ts';
import { createRunner } from '../../networks/client.ts';
import type { Progress, Runner } from '../../networks/contract.ts';
import { runClassical } from './classical.ts';
import { duration, nameOfProvider } from './describe.ts';
import type { WorkSize } from './scene.ts';
import type { Filled, MethodChoice, Picture } from './view.ts';

export interface FillRequest {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly method: MethodChoice;
  readonly size: WorkSize;
}

export interface FillOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

let sharedRunner: Runner | undefined;

/**
 * Fills the hole of a picture of any size: the square around the hole is worked on at `size` and laid back
 * at the picture's own resolution. Rejects with `HoleError`, `NetworkError` or the signal's reason.
 */
export async function runFill(
  { picture, marks, method, size }: FillRequest,
  options: FillOptions,
): Promise<Filled> {
  const whole = rasterise(marks, picture.width, picture.height);
  requireFillable(picture, whole);
  const rectangle = within(chooseSquare(picture, whole, size), picture);
  const image = await readPixels(picture, rectangle);
  const hole = cropHole(whole, rectangle);
  options.signal.throwIfAborted();
  // Within its own rectangle the choice of the square comes out the same.
  const cut = cutSquare(image, hole, size);
  const { fill, provider, line } = await runMethod(method, cut.image, cut.hole, options);
  const pixels = new ImageData(
    rgbaFromImage(layBack(image, hole, cut.square, fill)),
    image.width,
    image.height,
  );
  hole.data.forEach((missing, i) => (pixels.data[4 * i + 3] = 255 * missing));
  return { picture: picture.key, marks, provider, line, image: { rectangle, pixels } };
}

interface Outcome {
  readonly fill: Image;
  readonly provider: string;
  readonly line: string;
}

async function runMethod(
  method: MethodChoice,
  image: Image,
  hole: Hole,
  options: FillOptions,
): Promise<Outcome> {
  const size = `${image.width} × ${image.height}`;
  if (method.kind === 'classical') {
    const { fill, milliseconds } = await runClassical(method.id, image, hole, options.signal);
    return {
      fill,
      provider: 'script',
      line: `${method.name} filled it at ${size} in ${duration(milliseconds)}.`,
    };
  }
  sharedRunner ??= createRunner();
  const result = await sharedRunner.run({ network: method.id, image, hole }, options);
  const where = nameOfProvider(result.provider);
  const line = `${method.name} filled it at ${size} on ${where} in ${duration(result.milliseconds)}.`;
  return {
    fill: result.fill,
    provider: result.provider,
    line: result.why ? `${line} ${result.why}` : line,
  };
}

/** The part of a square that lies on the picture. */
function within(
  { left, top, side }: Square,
  { width, height }: { width: number; height: number },
): Rectangle {
  const first = { left: Math.max(0, left), top: Math.max(0, top) };
  return {
    ...first,
    width: Math.min(width, left + side) - first.left,
    height: Math.min(height, top + side) - first.top,
  };
}

function cropHole(hole: Hole, { left, top, width, height }: Rectangle): Hole {
  const part = createHole(width, height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * hole.width + left;
    part.data.set(hole.data.subarray(start, start + width), y * width);
  }
  return part;
}

/** Only the rectangle is read: a photograph of 24 megapixels as floats would be 288 MB. */
async function readPixels(
  picture: Picture,
  { left, top, width, height }: Rectangle,
): Promise<Image> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(await drawableOf(picture), -left, -top);
  return imageFromRgba(context.getImageData(0, 0, width, height).data, width, height);
}

/** The picture's pixels, decoded. A photograph of the book is in the browser's cache, because it is shown. */
export async function drawableOf({ source }: Picture): Promise<CanvasImageSource> {
  if ('bitmap' in source) return source.bitmap;
  const element = new Image();
  element.src = source.url;
  await element.decode();
  return element;
}
