import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { missingCount } from '../../inpainting/hole.ts';
import { rasterise } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Attended, Request } from './attend.ts';
import { workSide, type Scene } from './scene.ts';
import type { Listeners, startAttention } from './startAttention.ts';

export interface Shown {
  readonly attended: Attended;
  readonly milliseconds: number;
  /** What was asked for: where the knobs have been turned since, what is shown is out of date. */
  readonly request: Request;
}

export interface Weights {
  readonly target: number;
  readonly weights: Float32Array;
  readonly request: Request;
}

interface Options extends Pick<Listeners, 'onFailure' | 'onProgress'> {
  readonly scene: Scene;
  readonly picture: Picture;
  /** Once the reader has touched the figure; until then nothing is computed. */
  readonly isWanted: boolean;
}

/** What the scene's attention is, computed anew in a worker whenever picture, hole or knobs change. */
export function useAttention({ scene, picture, isWanted, onFailure, onProgress }: Options) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [weights, setWeights] = useState<Weights | null>(null);
  const attention = useRef<ReturnType<typeof startAttention> | null>(null);
  useEffect(() => () => attention.current?.end(), []);

  const isEmpty = useMemo(
    () => missingCount(rasterise(scene.marks, workSide, workSide)) === 0,
    [scene.marks],
  );
  const { marks, on, guess, patch, rate, scale, fusion, hard } = scene;
  useEffect(() => {
    if (isEmpty) attention.current?.cancel();
    if (isEmpty || !isWanted) return;
    let isLate = false;
    const ask = async (): Promise<void> => {
      // What is not needed before the first touch is loaded with it.
      const { startAttention } = await import('./startAttention.ts');
      if (isLate) return;
      attention.current ??= startAttention({
        onAttended: (attended, milliseconds, request) =>
          setShown({ attended, milliseconds, request }),
        onWeights: (target, found, request) => setWeights({ target, weights: found, request }),
        onFailure,
        onProgress,
      });
      const knobs = { on, guess, patch, rate, scale, fusion, hard };
      void attention.current.attend({ picture, marks, knobs });
    };
    ask().catch((error: unknown) => onFailure(sentenceOf(error)));
    return () => void (isLate = true);
  }, [isWanted, picture.key, marks, on, guess, patch, rate, scale, fusion, hard]);

  /** Nothing is shown that is of another picture or another hole. */
  const current = <T extends { readonly request: Request }>(found: T | null): T | null =>
    found?.request.key === picture.key && found.request.marks === marks ? found : null;
  return {
    shown: current(shown),
    weights: current(weights),
    askWeights: (target: number): void => attention.current?.weightsOf(target),
  };
}
