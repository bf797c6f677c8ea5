import { useMemo, useState } from 'preact/hooks';
import { rounds, roundsOf, type Round, type Side } from './rounds.ts';

/** How far a reader is. In memory only: neither stored nor sent, nor in the address. */
interface Progress {
  readonly seed: number;
  /** Of the pairs up to the one that is shown, that one's last. */
  readonly answers: readonly Side[];
  /** Which pair is shown. */
  readonly place: number;
}

const startOf = (seed: number): Progress => ({ seed, answers: [], place: 0 });

/** A test of a seed, answered pair by pair; another seed begins another. */
export function useTest(seed: number) {
  const [kept, keep] = useState(() => startOf(seed));
  const { answers, place } = kept.seed === seed ? kept : startOf(seed);
  const all = useMemo(() => roundsOf(seed), [seed]);
  const at = (place: number): Round => {
    const round = all[place];
    if (!round) throw new RangeError('The test has no such pair.');
    return round;
  };
  const answer = answers[place] ?? null;
  const isLast = place === rounds - 1;
  return {
    rounds: all,
    answers,
    place,
    round: at(place),
    next: isLast ? null : at(place + 1),
    answer,
    isDone: isLast && answer !== null,
    /** Answers the pair that is shown. */
    reply: (side: Side): void => keep({ seed, answers: [...answers, side], place }),
    /** Shows the pair after it. */
    goOn: (): void => keep({ seed, answers, place: place + 1 }),
  };
}
