import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?packed';
import { isKept } from './cache.ts';

const weights = import.meta.glob<Omit<typeof runtime, 'url'>>('../../models/*/network.onnx', {
  query: '?digest',
  import: 'default',
  eager: true,
});

/**
 * How many bytes a run of the network still has to download: of its weights and of the program that runs
 * networks, what is not kept from before. Null where nothing is kept, so that nobody can tell.
 */
export async function bytesToDownload(network: string): Promise<number | null> {
  const digest = weights[`../../models/${network}/network.onnx`];
  if (!digest) throw new RangeError(`models/${network} has no network.`);
  const files = [
    { name: 'runtime', ...runtime },
    { name: network, ...digest },
  ];
  let missing = 0;
  for (const file of files) {
    const kept = await isKept(file);
    if (kept === null) return null;
    if (!kept) missing += file.bytes;
  }
  return missing;
}
