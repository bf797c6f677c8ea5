import { keepRead } from './progress.ts';

/** Keeps how far down a text the reader has come: its slug is `data-reading`. */
export function keepReading(text: HTMLElement): void {
  const chapter = text.dataset['reading'];
  if (chapter === undefined) return;
  let kept = 0;
  const look = (): void => {
    const { top, height } = text.getBoundingClientRect();
    const percent = Math.floor((100 * (innerHeight - top)) / height);
    if (percent <= kept) return;
    kept = percent;
    keepRead(chapter, percent);
  };
  // A page that was only opened was not read.
  addEventListener('scroll', look, { passive: true });
}
