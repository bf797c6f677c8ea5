import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { env, setBackend } from '@tensorflow/tfjs-core';

/** Readies TensorFlow.js in a worker: on WebAssembly, or where that cannot start, in plain script. */
export async function startBackend(): Promise<void> {
  // Its threads come from a script made on the fly, which the page's policy forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    // Asked for by name, never fetched.
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  const started = await setBackend('wasm').catch(() => false);
  if (!started) await setBackend('cpu');
}
