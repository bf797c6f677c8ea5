import type { Kernel } from '../inpainting/partialConvolution.ts';

/** A trained kernel that a figure opens. */
export interface NamedKernel extends Kernel {
  readonly name: string;
}

/** What `models/training/kernels.py` wrote of one network. */
export interface Kernels {
  readonly network: string;
  readonly kernels: readonly NamedKernel[];
}

interface Stored {
  readonly network: string;
  readonly kernels: readonly {
    readonly name: string;
    readonly size: number;
    readonly inputs: number;
    readonly outputs: number;
    /** float32, little-endian, base64. */
    readonly weights: string;
    readonly bias: string;
  }[];
}

const files = import.meta.glob<Stored>('../../models/*/kernels.json', { import: 'default' });

/** The networks that have kernels to open. */
export const networksWithKernels: readonly string[] = Object.keys(files).flatMap(
  (path) => /models\/([^/]+)\//.exec(path)?.slice(1) ?? [],
);

const loaded = new Map<string, Promise<Kernels>>();

/** The kernels of a network, loaded once they are asked for. Throws `RangeError` where none were written. */
export function loadKernels(network: string): Promise<Kernels> {
  const known = loaded.get(network);
  if (known) return known;
  const kernels = readKernels(network);
  loaded.set(network, kernels);
  // What failed may be asked for again.
  kernels.catch(() => loaded.delete(network));
  return kernels;
}

async function readKernels(network: string): Promise<Kernels> {
  const load = files[`../../models/${network}/kernels.json`];
  if (!load) throw new RangeError(`No kernels of ${network} were written.`);
  const { kernels } = await load();
  return {
    network,
    kernels: kernels.map((kernel) => ({
      ...kernel,
      weights: floatsOf(kernel.weights),
      bias: floatsOf(kernel.bias),
    })),
  };
}

function floatsOf(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
