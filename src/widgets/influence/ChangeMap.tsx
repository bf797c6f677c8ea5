import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark, Point } from '../../inpainting/marks.ts';
import { HoleLayer } from '../easel/HoleLayer.tsx';
import { PhotographLayer } from '../easel/PhotographLayer.tsx';
import type { Picture } from '../easel/picture.ts';
import { PixelLayer } from '../easel/PixelLayer.tsx';
import { memo } from '../scene/memo.ts';
import { describeBeyond, describeChange } from './describe.ts';
import { side } from './scene.ts';
import { rectangleOf } from './spot.ts';
import type { ShownChange } from './view.ts';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly spot: Point | null;
  /** What the spot can change in a network without dilation. */
  readonly limit: Rectangle | null;
  readonly change: ShownChange;
}

/** Where a network's fill changes, over the picture; what does not change at all stays hatched. */
export const ChangeMap = memo(function ChangeMap(props: Props) {
  const { id, title, picture, marks, spot, limit, change } = props;
  return (
    <div class="influence-map">
      <p class="easel-heading">{title}</p>
      <div class="easel-stage" style="--width:1;--height:1">
        <PhotographLayer picture={picture} alt="" />
        <HoleLayer id={`${id}-hole-layer`} marks={marks} size={picture} />
        <PixelLayer
          pixels={change.heat}
          class="easel-layer influence-heat"
          alt={`${title}: how much each pixel of the fill changes in the hole.`}
        />
        <svg class="easel-layer influence-lines" viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
          {limit && <Box of={limit} class="influence-limit" />}
          {spot && <Box of={rectangleOf(spot)} class="influence-frame" />}
        </svg>
      </div>
      {/* Read out as the spot that was computed changes. */}
      <p class="influence-said" aria-live="polite">
        {describeChange(change)} {limit && describeBeyond(change.beyond)}
      </p>
    </div>
  );
});

/** A rectangle, light on dark, so that one of the two stands out on any picture. */
function Box({ of, class: name }: { of: Rectangle; class: string }) {
  const { left: x, top: y, width, height } = of;
  return (
    <g class={name}>
      <rect class="influence-dark" {...{ x, y, width, height }} />
      <rect {...{ x, y, width, height }} />
    </g>
  );
}
