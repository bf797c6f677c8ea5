import type { Solver } from '../../inpainting/diffusion/stepper.ts';
import { counted } from '../easel/words.ts';

/** In the order of their numbers in an address: append only. */
export const methodIds = [
  'harmonic',
  'biharmonic',
  'total-variation',
  'navier-stokes',
  'telea',
  'isophote-transport',
] as const;
export type MethodId = (typeof methodIds)[number];

/** Ways of solving a linear equation, in the order of their numbers in an address: append only. */
export const solvers = ['relaxation', 'multigrid'] as const satisfies readonly Solver[];

/** What a step of a method is, and what its residual says. */
interface Pace {
  readonly step: readonly [one: string, many: string];
  readonly residual: (value: number) => string;
  /** Steps a second to choose from; the middle one is the first. */
  readonly speeds: readonly number[];
}

interface WatchedMethod {
  readonly name: string;
  /** Whether it is one linear equation, which sweeps or multigrid can solve. */
  readonly isLinear: boolean;
  /** Whether it fills each pixel once, from the edge inwards. */
  readonly isMarching: boolean;
  /** Whether where it comes to rest can be had without the way there. */
  readonly isRestKnown: boolean;
}

const linear = { isLinear: true, isMarching: false, isRestKnown: true };
const marching = { isLinear: false, isMarching: true, isRestKnown: true };
const iterated = { isLinear: false, isMarching: false };

export const methods: Readonly<Record<MethodId, WatchedMethod>> = {
  harmonic: { name: 'Harmonic', ...linear },
  biharmonic: { name: 'Biharmonic', ...linear },
  'total-variation': { name: 'Total variation', ...iterated, isRestKnown: true },
  'navier-stokes': { name: 'Navier–Stokes', ...marching },
  telea: { name: 'Telea', ...marching },
  'isophote-transport': { name: 'Isophote transport', ...iterated, isRestKnown: false },
};

/** Those that are compared at rest. */
export const restingIds = methodIds.filter((id) => methods[id].isRestKnown);

const few = [1, 2, 5, 12, 30];
const sweeps: Pace = {
  step: ['sweep', 'sweeps'],
  residual: (value) => `largest residual ${significant(value)}`,
  speeds: [2, 12, 60, 300, 1500],
};
const cycles: Pace = {
  step: ['cycle', 'cycles'],
  residual: (value) => `largest error about ${significant(value)}`,
  speeds: few,
};
const rounds: Pace = {
  step: ['round', 'rounds'],
  residual: (value) => `largest change ${significant(value)}`,
  speeds: few,
};
/** Hundreds of them are needed before much is seen. */
const longRounds: Pace = { ...rounds, speeds: [2, 10, 30, 100, 300] };
const front: Pace = {
  step: ['pixel inwards', 'pixels inwards'],
  residual: (value) => `${Math.ceil(100 * value)}\u00a0% of the hole left`,
  speeds: few,
};

export function paceOf(method: MethodId, solver: Solver): Pace {
  if (methods[method].isLinear) return solver === 'relaxation' ? sweeps : cycles;
  if (!methods[method].isRestKnown) return longRounds;
  return methods[method].isMarching ? front : rounds;
}

/** “1 sweep”, “1,240 sweeps”. */
export function countOf(steps: number, { step }: Pace): string {
  return `${counted(steps)} ${step[steps === 1 ? 0 : 1]}`;
}

/** Two significant digits, never in powers of ten: “0.00032”. */
function significant(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(8, digits));
}
