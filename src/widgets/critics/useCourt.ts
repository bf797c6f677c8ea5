import type { Mark } from '../../inpainting/marks.ts';
import type { RunOptions } from '../../networks/contract.ts';
import type { Picture } from '../easel/picture.ts';
import { useOneRun } from '../fill/useOneRun.ts';
import type { Hearing, Parties } from './court.ts';

/** A judged hole, and of which picture and marks it is. */
export interface Case<J> {
  readonly picture: string;
  readonly marks: readonly Mark[];
  readonly hearing: Hearing;
  readonly judged: J;
}

interface Options<J> {
  readonly parties: Parties;
  /** What the figure makes of the discriminator's outputs. */
  readonly read: (hearing: Hearing) => J;
  readonly onJudged: (found: Case<J>) => void;
  readonly onError: (sentence: string) => void;
}

/** Has a hole judged, one at a time. What runs it is loaded at the first one. */
export function useCourt<J>({ parties, read, onJudged, onError }: Options<J>) {
  const { run, start: hear, cancel } = useOneRun(onError);
  const ask = (
    { picture, marks }: Pick<Case<J>, 'picture' | 'marks'>,
    work: (options: Required<RunOptions>) => Promise<Hearing>,
  ): Promise<void> =>
    hear('Preparing the pictures.', work, (hearing) =>
      onJudged({ picture, marks, hearing, judged: read(hearing) }),
    );
  /** Fills the hole and has it judged. */
  const start = (picture: Picture, marks: readonly Mark[]): Promise<void> =>
    ask({ picture: picture.key, marks }, async (options) => {
      const { runCourt } = await import('./runCourt.ts');
      return runCourt(picture, marks, parties, options);
    });
  /** Has what was filled judged by another discriminator. */
  const appeal = (earlier: Case<J>): Promise<void> =>
    ask(earlier, async (options) => {
      const { judgeAgain } = await import('./runCourt.ts');
      return judgeAgain(earlier.hearing, parties, options);
    });
  return { run, start, appeal, cancel };
}
