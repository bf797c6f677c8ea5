import { wilsonInterval, type ShareInterval } from '../../inpainting/wilson.ts';
import { methods, type Round, type Side } from './rounds.ts';

/** What the critic says of the two pictures of a pair: the higher, the more like a photograph. */
export interface Scores {
  readonly photograph: number;
  readonly filled: number;
}

/** By photograph and kind of hole; what was filled, by method. The critic is told the hole, so it scores both. */
export type Verdicts = readonly (readonly {
  readonly photograph: number;
  readonly filled: readonly number[];
}[])[];

/** What the critic says of a round's pictures. Throws `RangeError` where it was not asked. */
export function scoresOf(verdicts: Verdicts, { photograph, kind, method }: Round): Scores {
  const verdict = verdicts[photograph]?.[kind];
  const filled = verdict?.filled[method];
  if (filled === undefined) throw new RangeError('The critic was not shown this pair.');
  return { photograph: verdict!.photograph, filled };
}

/** Which side the critic takes for the photograph. */
export function sideOfCritic({ photograph, filled }: Scores, { truth }: Round): Side {
  if (photograph > filled) return truth;
  return truth === 'left' ? 'right' : 'left';
}

/** How often somebody was right. */
export interface Score {
  readonly right: number;
  readonly of: number;
  /** For the chance of being right, 95 %. */
  readonly interval: ShareInterval;
}

export interface Tally {
  /** In the order of `methods`. */
  readonly methods: readonly {
    readonly shown: number;
    /** How often its fill was taken for the photograph. */
    readonly taken: number;
  }[];
  readonly reader: Score;
  readonly critic: Score;
}

/** What came of the pairs that were answered; `answers` in the order of the rounds. Null where there is none. */
export function tallyOf(
  rounds: readonly Round[],
  answers: readonly Side[],
  verdicts: Verdicts,
): Tally | null {
  const answered = answers.flatMap((answer, i) => {
    const round = rounds[i];
    return round ? [{ round, answer }] : [];
  });
  const of = answered.length;
  if (of === 0) return null;
  const scoreOf = (isRight: (one: (typeof answered)[number]) => boolean): Score => {
    const right = answered.filter(isRight).length;
    return { right, of, interval: wilsonInterval(right, of) };
  };
  return {
    methods: methods.map((_, method) => {
      const shown = answered.filter(({ round }) => round.method === method);
      return {
        shown: shown.length,
        taken: shown.filter(({ round, answer }) => answer !== round.truth).length,
      };
    }),
    reader: scoreOf(({ round, answer }) => answer === round.truth),
    critic: scoreOf(({ round }) => sideOfCritic(scoresOf(verdicts, round), round) === round.truth),
  };
}
