import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly class: string;
  /** Square RGBA; null where only the still is there. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer> | null;
  /** What was drawn at build, shown until there is more. */
  readonly still: string | null;
}

/** Pixels over the picture, stretched to its size. */
export function PixelLayer({ class: name, rgba, still }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = rgba ? Math.sqrt(rgba.length / 4) : 0;
  useLayoutEffect(() => {
    if (rgba) canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, side, side), 0, 0);
  }, [rgba]);
  if (rgba)
    return (
      <canvas
        ref={canvas}
        class={`easel-layer ${name}`}
        width={side}
        height={side}
        aria-hidden="true"
      />
    );
  return still ? <img class={`easel-layer ${name}`} src={still} alt="" /> : null;
}
