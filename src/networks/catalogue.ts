import catalogue from '../../models/catalogue.json' with { type: 'json' };
import { NetworkError, type NetworkEntry } from './contract.ts';

/** Every network that fills holes, in the order of their papers. */
export const generators: readonly NetworkEntry[] = catalogue.generators;

/** Every network that tells photographs from filled pictures, in the order of their papers. */
export const discriminators: readonly NetworkEntry[] = catalogue.discriminators;

/** Every network that the site can run. */
export const networks: readonly NetworkEntry[] = [...generators, ...discriminators];

/** The network of that identifier. Throws `NetworkError` 'bad-input' when there is none. */
export function findNetwork(id: string): NetworkEntry {
  const entry = networks.find((network) => network.id === id);
  if (!entry) {
    const known = networks.map((network) => network.id).join(', ');
    throw new NetworkError(
      'bad-input',
      `There is no network called “${id}” here. There are: ${known}.`,
    );
  }
  return entry;
}
