import { requireFillable } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { rasterise } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import { imageOf } from '../easel/readPicture.ts';
import type { Task } from './learn.ts';
import type { Order, Report } from './messages.ts';
import { side } from './scene.ts';

export interface Request {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly seed: number;
}

/** What is learned from. Throws `HoleError`. */
export async function taskOf({ picture, marks, seed }: Request): Promise<Task> {
  const image = await imageOf(picture, side);
  const hole = rasterise(marks, image.width, image.height);
  requireFillable(image, hole);
  return { image, hole, seed };
}

/** The worker in which both networks learn. */
export function startPupils(onReport: (report: Report) => void, onBroken: () => void) {
  const worker = new Worker(new URL('./learningFillWorker.ts', import.meta.url), {
    type: 'module',
    name: 'learning-fill',
  });
  worker.onmessage = ({ data }: MessageEvent<Report>) => onReport(data);
  worker.onerror = onBroken;
  return {
    order: (order: Order): void => worker.postMessage(order),
    end: (): void => worker.terminate(),
  };
}

export type Pupils = ReturnType<typeof startPupils>;
