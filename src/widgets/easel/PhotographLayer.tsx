import { useEffect, useRef } from 'preact/hooks';
import { memo } from '../scene/memo.ts';
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
  return <BitmapLayer bitmap={source.bitmap} alt={alt} width={width} height={height} />;
});

/** Wider than any column of the page; a larger photograph is drawn smaller, which only the eye is to see. */
const widestShown = 2048;

function BitmapLayer({
  bitmap,
  alt,
  width,
  height,
}: {
  bitmap: ImageBitmap;
  alt: string;
  width: number;
  height: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(1, widestShown / Math.max(width, height));
  useEffect(() => {
    const element = canvas.current;
    element?.getContext('2d')?.drawImage(bitmap, 0, 0, element.width, element.height);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      class="easel-layer"
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
    />
  );
}
