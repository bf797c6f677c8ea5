import { useEffect, useState } from 'preact/hooks';

interface Options {
  /** The step that the scene holds. */
  readonly step: number;
  readonly steps: number;
  /** Milliseconds from one step to the next while it plays. */
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
export function usePlaying({ step, steps, interval, onMove, onStep }: Options) {
  const [moving, setMoving] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const shown = Math.min(steps, moving ?? step);

  const go = (to: number): void => {
    setPlaying(false);
    setMoving(null);
    onStep(Math.min(steps, Math.max(0, to)));
  };
  const toggle = (): void => {
    if (isPlaying) go(shown);
    else {
      onMove();
      setMoving(shown === steps ? 0 : shown);
      setPlaying(true);
    }
  };
  const stop = (): void => {
    setPlaying(false);
    setMoving(null);
  };

  useEffect(() => {
    if (!isPlaying) return;
    if (shown >= steps) {
      go(steps);
      return;
    }
    const timer = setTimeout(() => setMoving(shown + 1), interval);
    return () => clearTimeout(timer);
  }, [isPlaying, shown, steps]);

  return {
    /** What is to be shown. */
    step: shown,
    isPlaying,
    toggle,
    go,
    /** Under the hand: shown, not yet kept. */
    drag: (to: number): void => {
      onMove();
      setPlaying(false);
      setMoving(to);
    },
    /** What was played is not there any more. */
    stop,
  };
}
