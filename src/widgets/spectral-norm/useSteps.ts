import { useEffect, useRef, useState } from 'preact/hooks';
import { kernelMatrix } from '../../inpainting/spectralNorm.ts';
import { iterate, type Step } from './iterate.ts';
import type { Scene } from './scene.ts';

/** The steps of a scene: those the page was built with, until another kernel or start is asked for. */
export function useSteps(
  { kernel, seed }: Scene,
  built: readonly Step[],
  onError: (error: unknown) => void,
) {
  const [steps, setSteps] = useState(built);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    let isWanted = true;
    const [network = '', name = ''] = kernel.split('/');
    void import('../../networks/kernels.ts')
      .then(({ loadKernels }) => loadKernels(network))
      .then(({ kernels }) => {
        const found = kernels.find((one) => one.name === name);
        if (isWanted && found) setSteps(iterate(kernelMatrix(found), seed));
      })
      .catch((error: unknown) => isWanted && onError(error));
    return () => {
      isWanted = false;
    };
  }, [kernel, seed]);
  return steps;
}
