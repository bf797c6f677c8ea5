import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Point } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';

interface Read {
  readonly key: string;
  readonly draw: (spot: Point) => Pixels;
}

/** The spot's changed colours, read from the picture once the figure is worked with; null until then. */
export function useSpotPixels(
  picture: Picture,
  spot: Point | null,
  isTouched: boolean,
  onError: (error: unknown) => void,
): Pixels | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (!isTouched) return;
    let isOver = false;
    const work = async (): Promise<void> => {
      const { spotsOf } = await import('./draw.ts');
      const draw = await spotsOf(picture);
      if (!isOver) setRead({ key: picture.key, draw });
    };
    work().catch((error: unknown) => !isOver && onError(error));
    return () => void (isOver = true);
  }, [picture.key, isTouched]);
  return useMemo(
    () => (read?.key === picture.key && spot ? read.draw(spot) : null),
    [read, picture.key, spot?.x, spot?.y],
  );
}
