import { againstHidden } from '../easel/describePsnr.ts';
import type { NetworkChoice } from './Knobs.tsx';
import { seenAcross, workSide, type Knobs } from './scene.ts';
import type { Shown } from './useAttention.ts';
import type { Chosen } from './chosen.ts';

const directions = [
  'below',
  'below right of',
  'right of',
  'above right of',
  'above',
  'above left of',
  'left of',
  'below left of',
] as const;

/** “12 positions below right of it”. */
export function describeOffset(from: number, to: number, side: number): string {
  const dx = (to % side) - (from % side);
  const dy = Math.floor(to / side) - Math.floor(from / side);
  const distance = Math.round(Math.hypot(dx, dy));
  if (distance === 0) return 'the position itself';
  const turn = Math.round((Math.atan2(dx, dy) / (2 * Math.PI)) * 8 + 8) % 8;
  return `${positions(distance)} ${directions[turn] ?? ''} it`;
}

function positions(count: number): string {
  return `${count} ${count === 1 ? 'position' : 'positions'}`;
}

export function percent(weight: number): string {
  return weight > 0 && weight < 0.001 ? '< 0.1\u00a0%' : `${(100 * weight).toFixed(1)}\u00a0%`;
}

/** What is said of a position: where it is, where it looks, how surely. */
export function describeChosen({ target, side, ranked }: Chosen): string {
  const column = (target % side) + 1;
  const row = Math.floor(target / side) + 1;
  const [best, ...others] = ranked;
  if (!best) return `Column ${column}, row ${row} is rebuilt from nothing.`;
  const where = `Column ${column}, row ${row} of ${side}: its best source lies ${describeOffset(target, best.source, side)} and weighs ${percent(best.weight)}`;
  if (others.length === 0) return `${where}.`;
  const sum = ranked.reduce((total, { weight }) => total + weight, 0);
  return `${where}; the best ${ranked.length} together weigh ${percent(sum)}.`;
}

/** What was computed, and what the knobs mean; the network whose features are compared is one of `networks`. */
export function describeWork(
  shown: Shown | null,
  still: { readonly positions: number; readonly psnr: number } | null,
  knobs: Knobs,
  networks: readonly NetworkChoice[],
): string {
  const across = seenAcross(knobs);
  const network = networks.find(({ id }) => id === knobs.on);
  const sees = network
    ? `Features of ${network.name} are compared; pixels are copied.`
    : `A comparison sees ${across} × ${across} pixels of ${workSide} × ${workSide}.`;
  if (shown) {
    const { targets, side, psnr } = shown.attended;
    return `${positions(targets.length)} of ${side} × ${side} rebuilt in ${Math.round(shown.milliseconds)}\u00a0ms. ${sees} ${againstHidden(psnr)}`;
  }
  return still
    ? `${positions(still.positions)} rebuilt when this page was built. ${sees} ${againstHidden(still.psnr)}`
    : '';
}
