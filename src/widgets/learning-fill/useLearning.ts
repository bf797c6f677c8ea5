import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Learned } from './learn.ts';
import type { Pupils, Request } from './startPupils.ts';

const broken =
  'The part of the page in which the networks learn stopped. Change something, and it starts again.';

/**
 * Both networks learn in a worker, anew whenever the picture, its hole or the seed changes, and as far as
 * `learnUntil` was last told; nothing is loaded before `isWanted`.
 */
export function useLearning(request: Request, isWanted: boolean) {
  const { picture, marks, seed } = request;
  const [learned, setLearned] = useState<readonly Learned[]>([]);
  const [error, setError] = useState<string | null>(null);
  const pupils = useRef<Pupils | null>(null);
  const course = useRef(0);
  const goal = useRef(0);
  const end = (): void => {
    pupils.current?.end();
    pupils.current = null;
  };
  useEffect(() => end, []);

  useEffect(() => {
    if (!isWanted) return;
    const mine = ++course.current;
    const isStale = (): boolean => mine !== course.current;
    const fail = (sentence: string): void => {
      if (!isStale()) setError(sentence);
    };
    const begin = async (): Promise<void> => {
      const { startPupils, taskOf } = await import('./startPupils.ts');
      const task = await taskOf(request);
      if (isStale()) return;
      pupils.current ??= startPupils(
        (report) => {
          if (report.course !== course.current) return;
          if (report.type === 'failed')
            setError(
              `The learning stopped: ${report.message}. Change something, and it begins again.`,
            );
          else setLearned((now) => [...now, report.learned]);
        },
        () => {
          end();
          setError(broken);
        },
      );
      pupils.current.order({ type: 'start', course: mine, task, until: goal.current });
    };
    setLearned([]);
    setError(null);
    begin().catch((reason: unknown) => fail(sentenceOf(reason)));
    return () => pupils.current?.order({ type: 'until', step: -1 });
  }, [isWanted, picture.key, marks, seed]);

  const learnUntil = (step: number): void => {
    goal.current = step;
    pupils.current?.order({ type: 'until', step });
  };
  return { learned, error, learnUntil };
}
