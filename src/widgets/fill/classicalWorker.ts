import { classicalMethods } from '../../inpainting/methods.ts';
import type { ClassicalAnswer, ClassicalJob } from './classical.ts';

self.onmessage = ({ data }: MessageEvent<ClassicalJob>) => self.postMessage(answer(data));

function answer({ method, image, hole }: ClassicalJob): ClassicalAnswer {
  const run = classicalMethods[method];
  if (!run) return { error: `There is no method called ${method}. Choose another one.` };
  const start = performance.now();
  try {
    const fill = run(image, hole);
    return { fill, milliseconds: performance.now() - start };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
