import { PixelCanvas } from '../easel/PixelLayer.tsx';

interface Props {
  readonly class: string;
  /** Square RGBA; null where only the still is there. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer> | null;
  /** What was drawn at build, shown until there is more. */
  readonly still: string | null;
}

/** Pixels over the picture, stretched to its size. */
export function PixelLayer({ class: name, rgba, still }: Props) {
  const names = `easel-layer ${name}`;
  if (rgba) {
    const side = Math.sqrt(rgba.length / 4);
    return <PixelCanvas rgba={rgba} width={side} height={side} class={names} alt="" />;
  }
  return still ? <img class={names} src={still} alt="" loading="lazy" /> : null;
}
