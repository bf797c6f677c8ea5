import { PixelLayer, type DrawnPixels } from '../easel/PixelLayer.tsx';
import { sheetColumns, type Cut } from './sheet.ts';

/** A small picture: worked out by the page, or cut from a sheet that was drawn at build. */
export function Picture({ of: picture }: { of: DrawnPixels | Cut }) {
  if ('rgba' in picture) return <PixelLayer pixels={picture} class="easel-map" />;
  const { url, count, index } = picture;
  const left = index % sheetColumns;
  const top = Math.floor(index / sheetColumns);
  return (
    <svg class="easel-map" viewBox={`${left} ${top} 1 1`} aria-hidden="true">
      <image
        href={url}
        width={sheetColumns}
        height={Math.ceil(count / sheetColumns)}
        preserveAspectRatio="none"
      />
    </svg>
  );
}
