import { useEffect, useRef, useState } from 'preact/hooks';
import { useSteady } from '../scene/memo.ts';
import { pictureOf, type Photograph, type Picture } from './picture.ts';

interface Options {
  /** Makes of the reader's own picture what the figure shows. */
  readonly prepare?: ((picture: Picture) => Promise<Picture>) | undefined;
  /** The own picture of this key is closed, and will not be seen again: nothing made of it need be kept. */
  readonly onClosed?: ((key: string) => void) | undefined;
}

/** The picture of a scene, and the way to open the reader's own, whose notes say what was done to it. */
export function usePicture(
  photograph: string,
  photographs: readonly Photograph[],
  { prepare, onClosed }: Options = {},
) {
  const [own, setOwn] = useState<Picture | null>(null);
  const closed = useSteady((picture: Picture) => onClosed?.(picture.key));
  // A decoded photograph holds up to 96 MB that only closing gives back at once.
  useEffect(
    () => () => {
      close(own);
      if (own) closed(own);
    },
    [own],
  );
  /** Files are numbered in the order in which they were chosen. */
  const numbers = useRef({ last: 0, shown: 0 });
  /**
   * Throws `OpenError`. The scene's photograph is then to be `ownPhotograph`. It never comes back where a file
   * chosen later is shown already: it is that one that the figure goes on with.
   */
  const open = async (file: File): Promise<readonly string[]> => {
    const number = ++numbers.current.last;
    const { openPicture } = await import('./openPicture.ts');
    const { bitmap, width, height, notes } = await openPicture(file, file.name);
    const opened: Picture = {
      key: `${file.name} ${Date.now()}`,
      title: file.name,
      alt: `Your photograph “${file.name}”`,
      width,
      height,
      source: { bitmap },
    };
    const prepared = prepare ? await prepare(opened) : opened;
    if (number < numbers.current.shown) {
      close(prepared);
      return new Promise(() => undefined);
    }
    numbers.current.shown = number;
    setOwn(prepared);
    return notes;
  };
  return { picture: pictureOf(photograph, photographs, own), own, open };
}

function close(picture: Picture | null): void {
  if (picture && 'bitmap' in picture.source) picture.source.bitmap.close();
}
