import glue from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?packed';
import type { RemoteFile } from './cache.ts';
import type { NetworkEntry } from './contract.ts';

const urls = import.meta.glob<string>('../../models/*/*.onnx', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The trained weights and graph of a network. */
export function networkFile(entry: NetworkEntry): RemoteFile {
  const url = urls[`../../models/${entry.file}`];
  if (url === undefined)
    throw new Error(`models/${entry.file} is in the catalogue and not in the build`);
  return {
    name: entry.id,
    title: `the network “${entry.name}”`,
    url,
    bytes: entry.bytes,
    sha256: entry.sha256,
  };
}

/** ONNX Runtime, one build of it for WebGPU and for WebAssembly; to be unpacked. */
export const runtimeFile: RemoteFile = {
  name: 'runtime',
  title: 'the program that runs networks',
  ...runtime,
};

/** The script around the runtime; its threads load it by this address too, so it must be absolute. */
export const runtimeGlue = new URL(glue, import.meta.url).href;
