import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Image } from '../../inpainting/image.ts';
import { missingCount } from '../../inpainting/hole.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { squareImageOf, type Picture } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Attended, Request } from './attend.ts';
import type { featuresOf } from './features.ts';
import { pixels, workSide, type Scene } from './scene.ts';
import type { startWorker } from './startWorker.ts';

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

interface Options {
  readonly scene: Scene;
  readonly picture: Picture;
  /** Once the reader has touched the figure; until then nothing is computed. */
  readonly isWanted: boolean;
  readonly onFailure: (sentence: string) => void;
  /** What a network is doing, as a sentence; null when it has done. */
  readonly onProgress: (sentence: string | null) => void;
}

/** What the scene's attention is, computed anew in a worker whenever picture, hole or knobs change. */
export function useAttention({ scene, picture, isWanted, onFailure, onProgress }: Options) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [weights, setWeights] = useState<Weights | null>(null);
  const worker = useRef<ReturnType<typeof startWorker> | null>(null);
  const image = useRef<{ key: string; image: Image } | null>(null);
  useEffect(() => () => worker.current?.end(), []);

  const isEmpty = useMemo(
    () => missingCount(rasterise(scene.marks, workSide, workSide)) === 0,
    [scene.marks],
  );
  const { marks, on, guess, patch, rate, scale, fusion, hard } = scene;
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (): Promise<void> => {
      if (image.current?.key !== picture.key) {
        const decoded = await squareImageOf(picture, workSide);
        image.current = { key: picture.key, image: decoded };
      }
      const drawn = image.current.image;
      if (isEmpty) return;
      let features: Awaited<ReturnType<typeof featuresOf>> | null = null;
      if (on !== pixels) {
        const { featuresOf } = await import('./features.ts');
        features = await featuresOf(on, drawn, marks, { signal, onProgress });
      }
      // What is not needed before the first touch is loaded with it.
      const { startWorker } = await import('./startWorker.ts');
      if (signal.aborted) return;
      onProgress(null);
      worker.current ??= startWorker({
        onAttended: (attended, milliseconds, request) =>
          setShown({ attended, milliseconds, request }),
        onWeights: (target, found, request) => setWeights({ target, weights: found, request }),
        onFailure,
      });
      worker.current.attend({
        key: picture.key,
        picture: features?.pasted ?? drawn,
        marks,
        knobs: { on, guess, patch, rate, scale, fusion, hard },
        features: features?.features ?? null,
      });
    };
    ask().catch((error: unknown) => {
      if (signal.aborted) return;
      onProgress(null);
      onFailure(sentenceOf(error));
    });
    return () => {
      controller.abort();
      onProgress(null);
    };
  }, [isWanted, picture.key, marks, on, guess, patch, rate, scale, fusion, hard]);

  /** Nothing is shown that is of another picture or another hole. */
  const current = <T extends { readonly request: Request }>(found: T | null): T | null =>
    found?.request.key === picture.key && found.request.marks === marks ? found : null;
  return {
    shown: current(shown),
    weights: current(weights),
    askWeights: (target: number): void => worker.current?.weightsOf(target),
  };
}
