import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { kernelMatrix, type Matrix } from '../../inpainting/spectralNorm.ts';
import { iterate, type Step } from './iterate.ts';
import type { Scene } from './scene.ts';

/** The scene that a page was built with, and its steps. */
interface Built {
  readonly scene: Scene;
  readonly steps: readonly Step[];
}

/**
 * The steps of a scene, null while its kernel is not there. Those the page was built with have all estimates
 * but only the first scene's directions; at any other scene the kernel is loaded and the iteration done here.
 */
export function useSteps(
  { kernel, seed, step }: Scene,
  built: Built,
  onError: (error: unknown) => void,
): readonly Step[] | null {
  const [loaded, setLoaded] = useState<{ kernel: string; matrix: Matrix } | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (loaded?.kernel === kernel) return;
    let isWanted = true;
    const [network = '', name = ''] = kernel.split('/');
    void import('../../networks/kernels.ts')
      .then(({ loadKernels }) => loadKernels(network))
      .then(({ kernels }) => {
        const found = kernels.find((one) => one.name === name);
        if (isWanted && found) setLoaded({ kernel, matrix: kernelMatrix(found) });
      })
      .catch((error: unknown) => isWanted && onError(error));
    return () => {
      isWanted = false;
    };
  }, [kernel, seed, step]);
  return useMemo(() => {
    if (loaded?.kernel === kernel) return iterate(loaded.matrix, seed);
    return kernel === built.scene.kernel && seed === built.scene.seed ? built.steps : null;
  }, [loaded, kernel, seed]);
}
