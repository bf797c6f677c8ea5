import { mulberry32 } from '../../inpainting/evaluationHoles.ts';
import { countTo, shuffled } from './draw.ts';
import { kinds } from './holes.ts';

/** The methods of the test, in the lineage's order. */
export const methods = [
  'telea',
  'criminisi',
  'partial-convolution',
  'glcic',
  'deepfill-v1',
  'deepfill-v2',
] as const;

/** Pairs of a test, and photographs: each is shown once, since who has seen it knows it again. */
export const rounds = 2 * methods.length;

export type Side = 'left' | 'right';

/** Two pictures of one photograph: as it is, and with a hole filled. Photograph, hole and method by their numbers. */
export interface Round {
  readonly photograph: number;
  readonly kind: number;
  readonly method: number;
  /** Where the photograph is. */
  readonly truth: Side;
}

/**
 * The pairs of a test, the same for a seed on every machine. Chance orders them, but every method is shown as often
 * as every other, as is every kind of hole, and the photograph is on the left as often as on the right.
 */
export function roundsOf(seed: number): readonly Round[] {
  const random = mulberry32(seed);
  const dealt = (of: number): readonly number[] =>
    shuffled(
      countTo(rounds).map((i) => i % of),
      random,
    );
  const [photographs, shown, holes, sides] = [
    dealt(rounds),
    dealt(methods.length),
    dealt(kinds),
    dealt(2),
  ];
  return countTo(rounds).map((i) => ({
    photograph: photographs[i]!,
    method: shown[i]!,
    kind: holes[i]!,
    truth: sides[i] === 0 ? 'left' : 'right',
  }));
}
