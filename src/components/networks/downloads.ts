import type { NetworkEntry } from '../../networks/contract.ts';
import { networkFile } from '../../networks/files.ts';

const digests = import.meta.glob<{ readonly bytes: number; readonly sha256: string }>(
  '../../../models/*/network.onnx',
  { query: '?digest', import: 'default', eager: true },
);

/**
 * The file that the figures load, to be taken along: where it is served, a name to keep it by, and its size
 * and SHA-256, taken of the file itself when the page is built. Throws where the catalogue has others.
 */
export function downloadOf(network: NetworkEntry) {
  const digest = digests[`../../../models/${network.file}`];
  if (digest?.sha256 !== network.sha256 || digest.bytes !== network.bytes)
    throw new Error(`models/${network.file} is not the file that models/catalogue.json names.`);
  return { href: networkFile(network).url, name: `${network.id}.onnx`, ...digest };
}

const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** “3.9 MB”. */
export const sizeOf = (bytes: number): string => `${megabytes.format(bytes / 1e6)} MB`;
