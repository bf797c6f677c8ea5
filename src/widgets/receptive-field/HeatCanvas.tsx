import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rgbaOfHeat, type Heat } from './heat.ts';

interface Props {
  readonly heat: Heat;
  readonly label: string;
  readonly class: string;
  readonly style?: string;
}

/** A heat in its colours, one pixel a value. Until a script has drawn it, the style's background stands in. */
export function HeatCanvas({ heat, label, class: name, style = '' }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useLayoutEffect(() => {
    const pixels = new ImageData(rgbaOfHeat(heat), heat.width, heat.height);
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
    setDrawn(true);
  }, [heat]);
  return (
    <canvas
      ref={canvas}
      class={name}
      role="img"
      aria-label={label}
      width={heat.width}
      height={heat.height}
      style={style + (drawn ? ';background-image:none' : '')}
    />
  );
}
