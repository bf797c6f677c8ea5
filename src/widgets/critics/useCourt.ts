import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import { describeProgress, stage, type RunState } from '../fill/describe.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Hearing, Parties } from './court.ts';

/** A judged hole, and of which picture and marks it is. */
export interface Case<J> {
  readonly picture: string;
  readonly marks: readonly Mark[];
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

  const start = async (picture: Picture, marks: readonly Mark[]): Promise<void> => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    signal.addEventListener('abort', () => setRun({ state: 'idle' }));
    setRun({ state: 'running', ...stage('Preparing the pictures.') });
    try {
      const { runCourt } = await import('./runCourt.ts');
      const hearing = await runCourt(picture, marks, parties, {
        signal,
        onProgress: (progress) => setRun({ state: 'running', ...describeProgress(progress) }),
      });
      if (signal.aborted) return;
      setRun({ state: 'idle' });
      onJudged({ picture: picture.key, marks, judged: read(hearing) });
    } catch (error) {
      if (signal.aborted) return;
      setRun({ state: 'idle' });
      onError(sentenceOf(error));
    }
  };
  return { run, start, cancel };
}
