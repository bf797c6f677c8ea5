import type { Image } from '../inpainting/image.ts';
import { NetworkError, type NetworkEntry, type RunRequest, type Tensor } from './contract.ts';
import { imageFromTensor } from './tensors.ts';

type Results = Readonly<Record<string, Tensor>>;

/** What a network is for, and the outputs that were asked for. */
type Named = { readonly outputs: Results } & (
  { readonly fill: Image } | { readonly score: Tensor }
);

/**
 * The outputs that a run must compute: what the network is for, and what was asked for beside it.
 * Throws `NetworkError` ('bad-input') for an output that it does not have.
 */
export function requestedOutputs(
  entry: NetworkEntry,
  { outputs = [] }: Pick<RunRequest, 'outputs'>,
): string[] {
  const unknown = outputs.find((name) => !entry.outputs.some((output) => output.name === name));
  if (unknown !== undefined)
    throw new NetworkError('bad-input', `${entry.name} has no output called ${unknown}.`);
  return [...new Set([entry.selfTest.output, ...outputs])];
}

/** A generator's `fill` as a picture, or a discriminator's `score`, and the outputs that were asked for. */
export function namedResults(
  entry: NetworkEntry,
  { outputs: asked = [] }: Pick<RunRequest, 'outputs'>,
  results: Results,
): Named {
  const main = results[entry.selfTest.output];
  if (!main) throw new Error(`${entry.id} gave no ${entry.selfTest.output}`);
  const outputs = Object.fromEntries(
    Object.entries(results).filter(([name]) => asked.includes(name)),
  );
  return entry.selfTest.output === 'fill'
    ? { outputs, fill: imageFromTensor(main) }
    : { outputs, score: main };
}

/** What a generator gave. Throws `NetworkError` ('bad-input') for a discriminator's. */
export function requireFill<F extends { fill: Image }>(result: F | { readonly score: Tensor }): F {
  if ('fill' in result) return result;
  throw new NetworkError('bad-input', 'This network judges pictures; it fills none.');
}

/** What a discriminator gave. Throws `NetworkError` ('bad-input') for a generator's. */
export function requireScore<S extends { score: Tensor }>(result: S | { readonly fill: Image }): S {
  if ('score' in result) return result;
  throw new NetworkError('bad-input', 'This network fills pictures; it judges none.');
}
