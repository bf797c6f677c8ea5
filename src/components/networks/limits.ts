import { discriminators, findNetwork } from '../../networks/catalogue.ts';
import type { NetworkEntry } from '../../networks/contract.ts';
import { counted } from '../../widgets/easel/words.ts';

/** What a network cannot do, in sentences: those of the catalogue, and what a twin's figures cannot tell. */
export function limitsOf(network: NetworkEntry): readonly string[] {
  return network.twinOf === undefined
    ? network.cannot
    : [...network.cannot, unequal(network, findNetwork(network.twinOf))];
}

/** That a network and the one it is made to be compared with were not trained alike. */
function unequal(network: NetworkEntry, other: NetworkEntry): string {
  const hasMet = ({ id }: NetworkEntry) =>
    discriminators.some(({ trained }) => trained.against === id);
  const critics =
    !hasMet(network) && hasMet(other)
      ? ` It has met no critic, and ${other.name} has: a network without one draws averages, and PSNR rewards them.`
      : '';
  return `It cannot be set beside ${other.name} on equal terms: it was trained for ${counted(network.trained.step)} steps and ${other.name} for ${counted(other.trained.step)}.${critics}`;
}
