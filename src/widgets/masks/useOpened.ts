import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark, Point } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { withNextFrame } from '../scene/nextFrame.ts';
import type { Opened } from './view.ts';

interface Window {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly place: Point;
  readonly channel: number;
}

/** The numbers of one window: those the page was built with, until the reader asks for others. */
export function useOpened(window: Window, built: Opened, onError: (sentence: string) => void) {
  const { picture, marks, place, channel } = window;
  const [opened, setOpened] = useState(built);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    let isWanted = true;
    void import('./computeOpened.ts')
      .then(({ computeOpened }) => computeOpened(picture, marks, place, channel))
      // With the place that the hand has reached by then.
      .then((result) => withNextFrame(() => isWanted && setOpened(result)))
      .catch((error: unknown) => isWanted && onError(sentenceOf(error)));
    return () => {
      isWanted = false;
    };
  }, [picture.key, marks, place.x, place.y, channel]);
  return opened;
}
