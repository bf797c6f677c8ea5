import { blend } from '../../inpainting/blend.ts';
import { differenceMap } from '../../inpainting/differenceMap.ts';
import {
  boundsOf,
  createHole,
  requireFillable,
  type Hole,
  type Rectangle,
} from '../../inpainting/hole.ts';
import { imageFromRgba, rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { classicalMethods } from '../../inpainting/methods.ts';
import { crop, cropHole } from '../../inpainting/resample.ts';
import {
  chooseSquare,
  cutSquare,
  distanceFromHidden,
  layBack,
  type Square,
} from '../../inpainting/workingSquare.ts';
import type { Answers, Failure, Share, Task } from './fillTasks.ts';
import { rgbaOfDifferences } from './scale.ts';

/** The part of a photograph that is being filled, at the photograph's resolution, and the square in it. */
interface Work {
  readonly rectangle: Rectangle;
  readonly image: Image;
  readonly hole: Hole;
  readonly square: Square;
  /** What the method was given: the square and the hole in it, at the working size. */
  readonly small: Answers['cut'];
}

/** One worker serves one fill: what it cut is what it lays back. */
let work: Work | null = null;

self.onmessage = ({ data }: MessageEvent<Task>) => {
  try {
    self.postMessage(perform(data));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    self.postMessage({ failed: { name, message } } satisfies Failure);
  }
};

function perform(task: Task): Answers[Task['type']] {
  switch (task.type) {
    case 'cut':
      return cut(task);
    case 'method':
      return runMethod(task);
    case 'lay':
      return lay(begun(), task.fill);
    case 'blend': {
      const { image, hole } = begun().small;
      return lay(begun(), blend(image, hole, task.fill));
    }
    case 'differ':
      return differ(task);
  }
}

function cut({ bitmap, marks, size }: Extract<Task, { type: 'cut' }>): Answers['cut'] {
  const whole = rasterise(marks, bitmap.width, bitmap.height);
  requireFillable(bitmap, whole);
  const rectangle = within(chooseSquare(bitmap, whole, size), bitmap);
  const image = readPixels(bitmap, rectangle);
  const hole = cropHole(whole, rectangle);
  // Within its own rectangle the choice of the square comes out the same.
  const { square, ...small } = cutSquare(image, hole, size);
  work = { rectangle, image, hole, square, small };
  return small;
}

function runMethod({ method, image, hole }: Extract<Task, { type: 'method' }>): Answers['method'] {
  const run = classicalMethods[method];
  if (!run) throw new Error(`There is no method called ${method}.`);
  const start = performance.now();
  let told = 0;
  const onProgress = (share: number): void => {
    // Finer than this no bar shows it.
    if (share - told >= 0.01) self.postMessage({ share: (told = share) } satisfies Share);
  };
  const fill = run(image, hole, { onProgress });
  return { fill, milliseconds: performance.now() - start };
}

function begun(): Work {
  if (!work) throw new Error('Nothing was cut, so nothing can be laid back.');
  return work;
}

/** Only what was missing is laid: the square around it is many times as large, and fills are kept. */
function lay({ rectangle, image, hole, square }: Work, fill: Image): Answers['lay'] {
  const bounds = boundsOf(hole)!;
  const rgba = rgbaFromImage(crop(layBack(image, hole, square, fill), bounds));
  cropHole(hole, bounds).data.forEach((missing, i) => (rgba[4 * i + 3] = 255 * missing));
  return {
    rectangle: {
      ...bounds,
      left: rectangle.left + bounds.left,
      top: rectangle.top + bounds.top,
    },
    rgba,
    distance: distanceFromHidden(image, hole, square, fill),
  };
}

function differ(task: Extract<Task, { type: 'differ' }>): Answers['differ'] {
  const { photograph, fill, rectangle } = task;
  const { width, height } = rectangle;
  const rgba = readRgba(fill, { ...rectangle, left: 0, top: 0 });
  const hole = createHole(width, height);
  hole.data.forEach((_, i) => (hole.data[i] = rgba[4 * i + 3] === 0 ? 0 : 1));
  const filled = imageFromRgba(rgba, width, height);
  const { values, mean, largest } = differenceMap(readPixels(photograph, rectangle), filled, hole);
  return { rgba: rgbaOfDifferences(values, hole.data), mean, largest };
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

/** Only the rectangle is read: a photograph of 24 megapixels as floats would be 288 MB. */
function readPixels(bitmap: ImageBitmap, rectangle: Rectangle): Image {
  return imageFromRgba(readRgba(bitmap, rectangle), rectangle.width, rectangle.height);
}

function readRgba(bitmap: ImageBitmap, { left, top, width, height }: Rectangle): Uint8ClampedArray {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(bitmap, -left, -top);
  bitmap.close();
  return context.getImageData(0, 0, width, height).data;
}
