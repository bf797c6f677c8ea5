import type { Hole, Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import type { Mark } from '../../inpainting/marks.ts';
import type { WorkSize } from './scene.ts';

/** What the worker of a fill does besides the network, which has a worker of its own. */
export type Task =
  | {
      /** Rasterise the hole and cut the square around it. The bitmap is closed. */
      readonly type: 'cut';
      readonly bitmap: ImageBitmap;
      readonly marks: readonly Mark[];
      readonly size: WorkSize;
    }
  | {
      /** Run a classical method. */
      readonly type: 'method';
      readonly method: string;
      readonly image: Image;
      readonly hole: Hole;
    }
  | {
      /** Lay a fill of the square back at the photograph's resolution. */
      readonly type: 'lay';
      readonly fill: Image;
    }
  | {
      /** Blend the same into the photograph, and lay it back. */
      readonly type: 'blend';
      readonly fill: Image;
    }
  | {
      /** Map how far a fill is from the photograph. Both bitmaps are closed. */
      readonly type: 'differ';
      readonly photograph: ImageBitmap;
      /** As large as `rectangle`, a part of the photograph; transparent outside the hole. */
      readonly fill: ImageBitmap;
      readonly rectangle: Rectangle;
    };

/** `rectangle` is the hole's, `rgba` transparent outside the hole; `distance` is of the square, inside the hole. */
interface LaidBack {
  readonly rectangle: Rectangle;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly distance: Distance;
}

export interface Answers {
  readonly cut: { readonly image: Image; readonly hole: Hole };
  readonly method: { readonly fill: Image; readonly milliseconds: number };
  readonly lay: LaidBack;
  readonly blend: LaidBack;
  /** The map in its colours, transparent outside the hole, with its mean and its largest value. */
  readonly differ: {
    readonly rgba: Uint8ClampedArray<ArrayBuffer>;
    readonly mean: number;
    readonly largest: number;
  };
}

/** How far a task is, 0 to 1; comes before its answer, more than once or never. */
export interface Share {
  readonly share: number;
}

export interface Failure {
  readonly failed: { readonly name: string; readonly message: string };
}

/** A fill that could not be finished. `message` is worded for the reader. */
export class FillError extends Error {
  override readonly name = 'FillError';
}

/** A worker for one fill, or for its difference, ended by `signal` or `end`. */
export function startFillWorker(signal: AbortSignal) {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./fillWorker.ts', import.meta.url), {
    type: 'module',
    name: 'fill',
  });
  const end = (): void => worker.terminate();
  signal.addEventListener('abort', end, { once: true });

  function ask<T extends Task>(
    task: T,
    transfer: Transferable[] = [],
    onShare?: (share: number) => void,
  ): Promise<Answers[T['type']]> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Cancelled.', 'AbortError')), {
        once: true,
      });
      worker.onmessage = ({ data }: MessageEvent<Answers[T['type']] | Failure | Share>) => {
        if ('share' in data) onShare?.(data.share);
        else if (!('failed' in data)) resolve(data);
        else reject(new FillError(sentenceOfFailure(data)));
      };
      worker.onerror = () => {
        reject(
          new FillError(
            'The worker that fills holes stopped. Nothing you painted is lost. Try again.',
          ),
        );
      };
      worker.postMessage(task, transfer);
    });
  }
  return { ask, end };
}

function sentenceOfFailure({ failed: { name, message } }: Failure): string {
  return name === 'HoleError'
    ? message
    : `The fill could not be finished: ${message} Nothing you painted is lost.`;
}
