import { NetworkError } from './contract.ts';

/** What gzip packed. Throws `NetworkError` where the browser cannot (Safari before 16.4, which cannot run networks either). */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!('DecompressionStream' in globalThis)) {
    throw new NetworkError(
      'no-provider',
      'This browser cannot unpack the program that runs networks. Use a newer one.',
    );
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
