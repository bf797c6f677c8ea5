import { useEffect, useRef, useState } from 'preact/hooks';
import { kernelMatrix } from '../../inpainting/spectralNorm.ts';
import { iterate, type Step } from './iterate.ts';
import type { Scene } from './scene.ts';

/**
 * The steps of a scene. Those the page was built with have all estimates but only the first scene's
 * directions; at any other scene the kernel is loaded and the iteration done again, here.
 */
export function useSteps(
  { kernel, seed, step }: Scene,
  built: readonly Step[],
  onError: (error: unknown) => void,
) {
  const [steps, setSteps] = useState(built);
  // Of which kernel and start there are whole steps.
  const whole = useRef<string | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const key = `${kernel} ${seed}`;
    if (whole.current === key) return;
    let isWanted = true;
    const [network = '', name = ''] = kernel.split('/');
    void import('../../networks/kernels.ts')
      .then(({ loadKernels }) => loadKernels(network))
      .then(({ kernels }) => {
        const found = kernels.find((one) => one.name === name);
        if (!isWanted || !found) return;
        whole.current = key;
        setSteps(iterate(kernelMatrix(found), seed));
      })
      .catch((error: unknown) => isWanted && onError(error));
    return () => {
      isWanted = false;
    };
  }, [kernel, seed, step]);
  return steps;
}
