import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Search } from './run.ts';

export interface Request {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly seed: number;
}

/** What is known of a search by now; all null at first. */
export interface Answer {
  readonly search: Omit<Search, 'exactError'> | null;
  readonly exactError: number | null;
  readonly error: string | null;
}

const nothing: Answer = { search: null, exactError: null, error: null };

/** Searches in a worker whenever the picture, its hole or the seed changes; not before `isWanted`. */
export function useSearch({ picture, marks, seed }: Request, isWanted: boolean): Answer {
  const [answer, setAnswer] = useState(nothing);
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const learn = (more: Partial<Answer>): void => {
      if (!controller.signal.aborted) setAnswer((now) => ({ ...now, ...more }));
    };
    setAnswer(nothing);
    void import('./askSearch.ts')
      .then(({ askSearch }) => askSearch({ picture, marks, seed }, controller.signal, learn))
      .catch((error: unknown) => learn({ error: sentenceOf(error) }));
    return () => controller.abort();
  }, [picture.key, marks, seed, isWanted]);
  return answer;
}
