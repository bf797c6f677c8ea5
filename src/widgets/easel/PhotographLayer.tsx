import { useEffect, useRef } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import { memo } from '../scene/memo.ts';
import { drawPart } from './drawPart.ts';
import type { Picture } from './picture.ts';

interface Props {
  readonly picture: Picture;
  readonly alt: string;
}

/** The photograph, filling what it lies in. */
export const PhotographLayer = memo(function PhotographLayer({ picture, alt }: Props) {
  const { source, width, height } = picture;
  if ('url' in source) {
    return (
      <img
        class="easel-layer"
        src={source.url}
        alt={alt}
        width={width}
        height={height}
        decoding="async"
        draggable={false}
      />
    );
  }
  return (
    <BitmapLayer
      bitmap={source.bitmap}
      part={{ left: 0, top: 0, width, height }}
      side={widestShown}
      alt={alt}
    />
  );
});

/** Wider than any column of the page; a larger photograph is drawn smaller, which only the eye is to see. */
const widestShown = 2048;

interface BitmapProps {
  readonly bitmap: ImageBitmap;
  /** What is seen of it, in its pixels. */
  readonly part: Rectangle;
  /** The longest side that it is drawn with. */
  readonly side: number;
  readonly alt: string;
}

/** A part of a bitmap, filling what it lies in. */
export function BitmapLayer({ bitmap, part, side, alt }: BitmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { left, top, width, height } = part;
  useEffect(() => {
    if (canvas.current) drawPart(canvas.current, bitmap, part, side);
  }, [bitmap, left, top, width, height]);
  return (
    <canvas
      ref={canvas}
      class="easel-layer"
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
    />
  );
}
