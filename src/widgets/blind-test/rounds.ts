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

/** Pairs of a test. A photograph is shown once in it, since who has seen it knows it again. */
export const rounds = 2 * methods.length;

/** Those that a test draws from: the photographs that are kept back from training, whose fills the book measures. */
export const photographs = 30;

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
 * The pairs of a test, the same for a seed on every machine. Chance draws and orders them, but every method is shown as often
 * as every other, as is every kind of hole, and the photograph is on the left as often as on the right.
 */
export function roundsOf(seed: number): readonly Round[] {
  const random = mulberry32(seed);
  const dealt = (of: number): readonly number[] =>
    shuffled(
      countTo(rounds).map((i) => i % of),
      random,
    );
  const [drawn, shown, holes, sides] = [
    shuffled(countTo(photographs), random),
    dealt(methods.length),
    dealt(kinds),
    dealt(2),
  ];
  return countTo(rounds).map((i) => ({
    photograph: drawn[i]!,
    method: shown[i]!,
    kind: holes[i]!,
    truth: sides[i] === 0 ? 'left' : 'right',
  }));
}
