import { useEffect, useRef, useState } from 'preact/hooks';

interface Options {
  /** The step that the scene holds. */
  readonly step: number;
  readonly steps: number;
  /** The last step that there is to show by now, where steps are still being worked out. */
  readonly ready?: number;
  /** Steps from one picture to the next while it plays. */
  readonly stride?: number;
  /** Milliseconds from one picture to the next while it plays. */
  readonly interval: number;
  /** The reader sets it going, or drags it. */
  readonly onMove: () => void;
  /** The step at which the reader stopped, to be kept in the scene. */
  readonly onStep: (step: number) => void;
}

export type Playing = ReturnType<typeof usePlaying>;

/**
 * A step that goes on by itself or under the reader's hand. Only where it stops is it handed over: an
 * address that changed at every step would be more than browsers allow.
 */
export function usePlaying(options: Options) {
  const { step, steps, ready = steps, stride = 1, interval, onMove, onStep } = options;
  const [moving, setMoving] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const asked = Math.min(steps, moving ?? step);
  const shown = Math.min(ready, asked);

  const timer = useRef<ReturnType<typeof setTimeout>>();
  /** At once: until the next drawing the timer of the last one could still go a step further than is kept. */
  const halt = (): void => {
    clearTimeout(timer.current);
    setPlaying(false);
  };
  const go = (to: number): void => {
    halt();
    setMoving(null);
    onStep(Math.min(steps, Math.max(0, to)));
  };
  const isGoing = isPlaying || shown < asked;
  const toggle = (): void => {
    if (isGoing) go(shown);
    else {
      onMove();
      setMoving(shown === steps ? 0 : shown);
      setPlaying(true);
    }
  };
  const stop = (): void => {
    halt();
    setMoving(null);
  };

  useEffect(() => {
    if (!isPlaying) return;
    if (shown >= steps) {
      go(steps);
      return;
    }
    const next = Math.min(steps, shown + stride);
    // It goes on when the step is there.
    if (next > ready) return;
    timer.current = setTimeout(() => setMoving(next), interval);
    return () => clearTimeout(timer.current);
  }, [isPlaying, shown, steps, ready]);

  return {
    /** What is to be shown. */
    step: shown,
    /** Where the hand is, or the scene: steps on the way there may still be worked out. */
    asked,
    /** The step up to which steps are wanted. */
    goal: isPlaying ? steps : asked,
    /** By itself, or on its way to a step that is being worked out. */
    isPlaying: isGoing,
    toggle,
    go,
    /** Under the hand: shown, not yet kept. */
    drag: (to: number): void => {
      onMove();
      halt();
      setMoving(to);
    },
    /** What was played is not there any more. */
    stop,
  };
}
