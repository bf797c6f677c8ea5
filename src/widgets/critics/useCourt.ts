import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../inpainting/marks.ts';
import type { RunOptions } from '../../networks/contract.ts';
import type { Picture } from '../easel/picture.ts';
import { describeProgress, stage, type RunState } from '../fill/describe.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
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
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, []);

  const ask = async (
    { picture, marks }: Pick<Case<J>, 'picture' | 'marks'>,
    hear: (options: Required<RunOptions>) => Promise<Hearing>,
  ): Promise<void> => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    signal.addEventListener('abort', () => setRun({ state: 'idle' }));
    setRun({ state: 'running', ...stage('Preparing the pictures.') });
    try {
      const hearing = await hear({
        signal,
        onProgress: (progress) => setRun({ state: 'running', ...describeProgress(progress) }),
      });
      if (signal.aborted) return;
      setRun({ state: 'idle' });
      onJudged({ picture, marks, hearing, judged: read(hearing) });
    } catch (error) {
      if (signal.aborted) return;
      setRun({ state: 'idle' });
      onError(sentenceOf(error));
    }
  };
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
