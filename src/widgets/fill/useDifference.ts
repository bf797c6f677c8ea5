import { useEffect, useState } from 'preact/hooks';
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
  const [difference, setDifference] = useState<Difference | null>(null);
  useEffect(() => {
    if (!filled || difference?.of === filled) return;
    const controller = new AbortController();
    const { signal } = controller;
    const work = async (): Promise<void> => {
      try {
        const { differenceOf } = await import('./difference.ts');
        setDifference(await differenceOf(picture, filled, signal));
      } catch (error) {
        if (!signal.aborted) onError(sentenceOf(error));
      }
    };
    void work();
    return () => controller.abort();
  }, [filled]);
  return difference?.of === filled ? difference : null;
}
