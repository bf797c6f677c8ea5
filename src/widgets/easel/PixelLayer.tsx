import { useLayoutEffect, useRef } from 'preact/hooks';

/** Pixels that the page has worked out. */
export interface DrawnPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Pixels, or a picture of them at an address. */
export type Pixels = DrawnPixels | { readonly still: string };

interface Props {
  readonly pixels: Pixels;
  readonly class: string;
  /** What the pixels show; without it they are decoration. */
  readonly alt?: string;
}

/** A small picture drawn large, each of its pixels a square. */
export function PixelLayer({ pixels, class: name, alt = '' }: Props) {
  const names = `easel-pixels ${name}`;
  if ('still' in pixels)
    return <img class={names} src={pixels.still} alt={alt} draggable={false} />;
  return <PixelCanvas {...pixels} class={names} alt={alt} />;
}

/** Pixels that the page has worked out, as they are; with an empty `alt` they are decoration. */
export function PixelCanvas({
  width,
  height,
  rgba,
  class: name,
  alt,
}: DrawnPixels & { class: string; alt: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba]);
  return (
    <canvas
      ref={canvas}
      class={name}
      width={width}
      height={height}
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
    />
  );
}
