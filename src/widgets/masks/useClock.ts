import { useEffect, useState } from 'preact/hooks';
import { lastStep } from './layers.ts';

/** Long enough to look at both columns before they change. */
const pause = 1100;

/** Plays the steps one after another until the last; begins again from the first where it stands there. */
export function useClock(step: number, onStep: (step: number) => void) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (step + 1 >= lastStep) setPlaying(false);
      onStep(Math.min(lastStep, step + 1));
    }, pause);
    return () => clearTimeout(timer);
  }, [isPlaying, step]);
  const toggle = (): void => {
    if (!isPlaying && step === lastStep) onStep(0);
    setPlaying(!isPlaying);
  };
  const goTo = (to: number): void => {
    setPlaying(false);
    onStep(Math.min(lastStep, Math.max(0, to)));
  };
  return { isPlaying, toggle, goTo };
}
