import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Outcomes } from './run.ts';
import type { PatchSize } from './scene.ts';

export interface Request {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly patchSize: PatchSize;
}

/** Both fills of a request, and what stands in their way; null while they are worked out. */
export interface Answer {
  readonly outcomes: Outcomes | null;
  readonly error: string | null;
}

const waiting: Answer = { outcomes: null, error: null };

/** Fills in a worker whenever the picture, its hole or the size of the patches changes; not before `isWanted`. */
export function useOutcomes({ picture, marks, patchSize }: Request, isWanted: boolean): Answer {
  const [answer, setAnswer] = useState(waiting);
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    setAnswer(waiting);
    import('./askOutcomes.ts')
      .then(({ askOutcomes }) => askOutcomes({ picture, marks, patchSize }, controller.signal))
      .then((outcomes) => ({ outcomes, error: null }))
      .catch((error: unknown) => ({ outcomes: null, error: sentenceOf(error) }))
      .then((found) => {
        if (!controller.signal.aborted) setAnswer(found);
      })
      .catch(() => undefined);
    return () => controller.abort();
  }, [picture.key, marks, patchSize, isWanted]);
  return answer;
}
