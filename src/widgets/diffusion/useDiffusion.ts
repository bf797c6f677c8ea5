import { useEffect, useRef, useState } from 'preact/hooks';
import type { Image } from '../../inpainting/image.ts';
import type { Picture } from '../easel/picture.ts';
import { imageOf } from '../easel/readPicture.ts';
import type { Frame } from './frame.ts';
import type { MethodId } from './methods.ts';
import type { Player } from './player.ts';
import { workingSize, type Scene } from './scene.ts';
import type { Setting } from './tasks.ts';

/** What can be seen of a fill, all of the same scene. */
export interface View {
  readonly setting: Setting;
  readonly frame: Frame;
  readonly final: Float32Array | null;
  readonly method: MethodId;
  /** The fill of another method on the same picture and hole, as it stood when it was left. */
  readonly before: Before | null;
}

interface Before {
  readonly method: MethodId;
  readonly luma: Float32Array;
}

interface Handlers {
  /** The fill stands still after so many steps. */
  readonly onStill: (steps: number) => void;
  /** A sentence for the reader. */
  readonly onError: (sentence: string) => void;
}

/**
 * Watches a scene's fill. Nothing is loaded before the first touch, which goes on from the scene's steps, so
 * that what was drawn on the server stays; after it a new picture, hole, method or solver begins anew.
 */
export function useDiffusion(picture: Picture, scene: Scene, { onStill, onError }: Handlers) {
  const [view, setView] = useState<View | null>(null);
  const [isRunning, setRunning] = useState(false);
  const loading = useRef<Promise<Player> | null>(null);
  /** The player with the fill of `subject` set up, or about to be. */
  const begun = useRef<Promise<Player> | null>(null);
  const subject = useRef<Subject | null>(null);
  const before = useRef<Before | null>(null);
  const truth = useRef<{ readonly key: string; readonly image: Promise<Image> } | null>(null);

  const load = (): Promise<Player> =>
    (loading.current ??= import('./player.ts').then(({ createPlayer }) => {
      const wantsLess = matchMedia('(prefers-reduced-motion: reduce)').matches;
      return createPlayer(
        {
          onBegun(setting, frame) {
            const method = subject.current?.method ?? scene.method;
            setView({ setting, frame, final: null, method, before: before.current });
          },
          onFrame: (frame) => setView((now) => now && { ...now, frame }),
          onFinal: (final) => setView((now) => now && { ...now, final }),
          onRunning: setRunning,
          onError(sentence) {
            setView(null);
            onError(sentence);
          },
        },
        wantsLess ? 1000 : 0,
      );
    }));
  const end = (): void =>
    void loading.current?.then(
      (player) => player.end(),
      () => undefined,
    );
  const fail = (error: unknown): void => {
    end();
    setView(null);
    setRunning(false);
    loading.current = begun.current = truth.current = null;
    const reason = error instanceof Error ? error.message : String(error);
    onError(`The figure could not start: ${reason} Check the connection and try again.`);
  };
  const begin = (steps: number): Promise<Player> => {
    subject.current = subjectOf(picture, scene);
    if (truth.current?.key !== picture.key) {
      const { width, height } = workingSize(picture);
      truth.current = { key: picture.key, image: imageOf(picture, Math.max(width, height)) };
    }
    const mine: Promise<Player> = Promise.all([load(), truth.current.image]).then(
      ([player, image]) => {
        // Pictures decode in any order. What is asked of a fill that came too late is asked of the latest.
        if (begun.current !== mine)
          return begun.current ?? Promise.reject(new Error('The latest fill could not begin.'));
        player.begin(image, { ...scene, steps });
        return player;
      },
    );
    begun.current = mine;
    mine.catch((error: unknown) => begun.current === mine && fail(error));
    return mine;
  };
  const withFill = (work: (player: Player) => void): void => {
    (begun.current ?? begin(scene.steps)).then(work, () => undefined);
  };

  useEffect(() => {
    const [last, next] = [subject.current, subjectOf(picture, scene)];
    if (!begun.current || !last || isSame(last, next)) return;
    if (last.ground !== next.ground) before.current = null;
    else if (view && view.method !== next.method && view.frame.iterations > 0)
      before.current = { method: view.method, luma: view.frame.luma };
    void begin(0);
  });
  useEffect(() => {
    if (view && !isRunning) onStill(view.frame.iterations);
  }, [view?.frame, isRunning]);
  useEffect(() => end, []);

  return {
    view,
    isRunning,
    /** Loads what watching needs. */
    wake: () => withFill(() => undefined),
    run: (stepsPerSecond: number) => withFill((player) => player.run(stepsPerSecond)),
    pause: () => withFill((player) => player.halt()),
    step: () => withFill((player) => player.step()),
    reset: (): void => {
      withFill((player) => player.halt());
      void begin(0);
    },
    /** Goes on from a scene's steps, as an address asks. */
    restore: () => void begin(scene.steps),
  };
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** What a fill is of: another picture, hole, method or solver is another fill. */
interface Subject extends Pick<Scene, 'method' | 'solver'> {
  /** Names the picture and its hole. */
  readonly ground: string;
}

function subjectOf({ key }: Picture, { marks, method, solver }: Scene): Subject {
  const number = numbers.get(marks) ?? ++lastNumber;
  numbers.set(marks, number);
  return { ground: `${key} ${number}`, method, solver };
}

const isSame = (a: Subject, b: Subject): boolean =>
  a.ground === b.ground && a.method === b.method && a.solver === b.solver;
