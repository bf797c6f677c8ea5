import { useEffect, useReducer, useState } from 'preact/hooks';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Picture } from '../easel/picture.ts';
import type { Filled } from './view.ts';

/** How far a fill is from its photograph. */
export interface Difference {
  readonly of: Filled;
  /** The map in the photograph's pixels, transparent outside the hole. */
  readonly image: Extract<Filled['image'], { pixels: ImageData }>;
  readonly mean: number;
  readonly largest: number;
}

/** The difference of a fill, null while it is worked out. What works it out is loaded at the first one. */
export function useDifference(
  picture: Picture,
  /** Null where no difference is asked for. */
  filled: Filled | null,
  onError: (sentence: string) => void,
): Difference | null {
  // It goes with its fill.
  const [known] = useState(() => new WeakMap<Filled, Difference>());
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  useEffect(() => {
    if (!filled || known.has(filled)) return;
    const controller = new AbortController();
    const { signal } = controller;
    const work = async (): Promise<void> => {
      try {
        const { differenceOf } = await import('./difference.ts');
        known.set(filled, await differenceOf(picture, filled, signal));
        redraw(undefined);
      } catch (error) {
        if (!signal.aborted) onError(sentenceOf(error));
      }
    };
    void work();
    return () => controller.abort();
  }, [filled]);
  return (filled && known.get(filled)) ?? null;
}
