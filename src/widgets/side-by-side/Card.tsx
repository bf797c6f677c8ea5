import type { ComponentChildren } from 'preact';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import { HoleLayer } from '../easel/HoleLayer.tsx';
import { BitmapLayer, PhotographLayer } from '../easel/PhotographLayer.tsx';
import type { Picture } from '../easel/picture.ts';
import { FilledLayer } from '../fill/FilledLayer.tsx';
import { inPixels } from '../fill/square.ts';
import type { Filled } from '../fill/view.ts';

interface CropProps {
  readonly picture: Picture;
  /** In fractions of the picture's sides. */
  readonly square: Rectangle;
  readonly children?: ComponentChildren;
}

/** Pixels a side that a card has at most: there is one for every method, and larger ones would fill the memory. */
const widest = 640;

/** The square around the hole, and nothing else of the picture. */
export function Crop({ picture, square, children }: CropProps) {
  const { left, top, width, height } = square;
  const { source } = picture;
  const place = `left:${(-100 * left) / width}%;top:${(-100 * top) / height}%;width:${100 / width}%;height:${100 / height}%`;
  return (
    <span class="side-crop">
      {'bitmap' in source && (
        <BitmapLayer bitmap={source.bitmap} part={inPixels(square, picture)} side={widest} alt="" />
      )}
      <span style={place}>
        {'url' in source && <PhotographLayer picture={picture} alt="" />}
        {children}
      </span>
    </span>
  );
}

interface CardProps extends CropProps {
  readonly id: string;
  readonly marks: readonly Mark[];
  readonly filled: Filled | null;
  /** The share of the best fill's lead over the worst that this one has, 0 to 1; null where none is drawn. */
  readonly share: number | null;
  /** In place of the figures: what is happening, or that the fill is of another hole. */
  readonly sentence: string | null;
}

/** The picture and the figures of one method's card; the name stands beside it. */
export function Card({ id, picture, square, marks, filled, share, sentence }: CardProps) {
  return (
    <>
      <Crop picture={picture} square={square}>
        {filled ? (
          <FilledLayer filled={filled} picture={picture} side={widest} alt="" />
        ) : (
          <HoleLayer id={id} marks={marks} size={picture} />
        )}
      </Crop>
      {filled && sentence === null ? (
        <span class="side-figures">
          {share !== null && (
            <span class="side-bar" style={`--share:${share}`} aria-hidden="true" />
          )}
          <span>{describePsnr(filled.distance.psnr)}</span>
          <span>SSIM {filled.distance.ssim.toFixed(2)}</span>
        </span>
      ) : (
        <span class="side-sentence">{sentence}</span>
      )}
    </>
  );
}
