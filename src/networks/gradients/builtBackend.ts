import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { createRequire } from 'node:module';

/**
 * Readies TensorFlow.js on WebAssembly while pages are built, in Node. Throws where it cannot start: in plain
 * script a network would take as many minutes as here seconds.
 */
export async function startBuiltBackend(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const simd = resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  // Emscripten reads it in Node, although it is told where the file lies.
  Reflect.set(globalThis, '__dirname', import.meta.dirname);
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js could not start WebAssembly.');
}
