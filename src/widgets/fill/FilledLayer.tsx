import { useEffect, useRef } from 'preact/hooks';
import { drawPart } from '../easel/drawPart.ts';
import type { Filled } from './view.ts';

interface Props {
  readonly filled: Pick<Filled, 'image'>;
  /** The photograph's size in pixels. */
  readonly picture: { readonly width: number; readonly height: number };
  /** The longest side that it is drawn with, where it is seen small only. */
  readonly side?: number;
  /** What it shows; left out where words beside it say so. */
  readonly alt: string;
}

/** A fill, or what is known of it, over its photograph, filling what it lies in. */
export function FilledLayer({ filled: { image }, picture, side = Infinity, alt }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixels = 'pixels' in image ? image.pixels : null;
  useEffect(() => {
    if (!pixels || !canvas.current) return;
    const { width, height } = pixels;
    // Pixels are put as they are, and drawn at any size from where they were put.
    const whole = new OffscreenCanvas(width, height);
    whole.getContext('2d')?.putImageData(pixels, 0, 0);
    drawPart(canvas.current, whole, { left: 0, top: 0, width, height }, side);
  }, [pixels]);
  if ('still' in image) {
    return <img class="easel-layer" src={image.still} alt={alt} loading="lazy" decoding="async" />;
  }
  const { left, top, width, height } = image.rectangle;
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <canvas
      ref={canvas}
      class="fill-result"
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
      style={`left:${percent(left, picture.width)};top:${percent(top, picture.height)};width:${percent(width, picture.width)};height:${percent(height, picture.height)}`}
    />
  );
}
