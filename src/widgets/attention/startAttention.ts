import type { Image } from '../../inpainting/image.ts';
import type { Picture } from '../easel/picture.ts';
import { squareImageOf } from '../easel/readPicture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Request } from './attend.ts';
import { pixels, workSide } from './scene.ts';
import { startWorker, type Listeners as WorkerListeners } from './startWorker.ts';

interface Asked extends Pick<Request, 'marks' | 'knobs'> {
  readonly picture: Picture;
}

export interface Listeners extends WorkerListeners {
  /** What a network is doing, as a sentence; null when it has done. */
  readonly onProgress: (sentence: string | null) => void;
}

/**
 * Attends to the latest that was asked. A network is left to end what it works on, as it would have to be loaded anew:
 * only another picture, or something else to compare, ends it.
 */
export function startAttention({ onProgress, ...listeners }: Listeners) {
  const worker = startWorker(listeners);
  let drawn: { readonly key: string; readonly image: Image } | null = null;
  let waiting: Asked | null = null;
  let running: { readonly of: Asked; readonly controller: AbortController } | null = null;

  const imageOf = async (picture: Picture): Promise<Image> => {
    if (drawn?.key !== picture.key)
      drawn = { key: picture.key, image: await squareImageOf(picture, workSide) };
    return drawn.image;
  };
  const answer = async (asked: Asked, signal: AbortSignal): Promise<void> => {
    const { picture, marks, knobs } = asked;
    const image = await imageOf(picture);
    let found = null;
    if (knobs.on !== pixels) {
      const { featuresOf } = await import('./features.ts');
      found = await featuresOf(knobs.on, image, marks, { signal, onProgress });
    }
    if (signal.aborted || waiting) return;
    worker.attend({
      key: picture.key,
      picture: image,
      marks,
      knobs,
      found,
    });
  };
  const cancel = (): void => {
    running?.controller.abort();
    running = waiting = null;
    onProgress(null);
  };

  return {
    async attend(asked: Asked): Promise<void> {
      const { picture, knobs } = running?.of ?? asked;
      if (picture.key !== asked.picture.key || knobs.on !== asked.knobs.on) cancel();
      waiting = asked;
      if (running) return;
      const controller = new AbortController();
      running = { of: asked, controller };
      try {
        while (waiting && !controller.signal.aborted) {
          const next: Asked = waiting;
          waiting = null;
          await answer(next, controller.signal);
        }
      } catch (error) {
        if (!controller.signal.aborted) listeners.onFailure(sentenceOf(error));
      } finally {
        if (!controller.signal.aborted) cancel();
      }
    },
    cancel,
    weightsOf: (target: number): void => worker.weightsOf(target),
    end(): void {
      cancel();
      worker.end();
    },
  };
}
