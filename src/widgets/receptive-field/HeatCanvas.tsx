import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { colour, type Heat } from './heat.ts';

interface Props {
  readonly heat: Heat;
  /** As large as any heat drawn here becomes: a canvas given other sides is laid out and begun anew. */
  readonly room: { readonly width: number; readonly height: number };
  readonly label: string;
  readonly style?: string;
}

/**
 * A heat in its colours, one pixel a value, filling what it lies in. Until a script has drawn it, the style's
 * background stands in.
 */
export function HeatCanvas({ heat, room, label, style = '' }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  // Kept: one made anew for every frame of a drag would be cleared away as often.
  const pixels = useRef<ImageData | null>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (pixels.current?.width !== room.width || pixels.current.height !== room.height)
      pixels.current = new ImageData(room.width, room.height);
    colour(heat, pixels.current.data, room.width);
    context?.clearRect(0, 0, room.width, room.height);
    context?.putImageData(pixels.current, 0, 0, 0, 0, heat.width, heat.height);
    setDrawn(true);
  }, [heat, room.width, room.height]);
  return (
    <div class="rf-heat" style={style + (drawn ? ';background-image:none' : '')}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        width={room.width}
        height={room.height}
        style={`width:${(100 * room.width) / heat.width}%;height:${(100 * room.height) / heat.height}%`}
      />
    </div>
  );
}
