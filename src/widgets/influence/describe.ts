import type { Point } from '../../inpainting/marks.ts';
import { percent } from '../easel/percent.ts';
import { threshold } from './scale.ts';
import { side, spotSide } from './scene.ts';
import { rectangleOf } from './spot.ts';
import type { ShownChange } from './view.ts';

const seen = `1/${Math.round(1 / threshold)}`;

/** “The spot, at 16, 60”: from the left and from above. */
export function labelOf(spot: Point): string {
  const { left, top } = rectangleOf(spot);
  return `The spot, at ${left}, ${top} of ${side}`;
}

/** What the spot is, or why there is none. */
export function describeSpot(spot: Point | null): string {
  const size = `${spotSide}\u00a0×\u00a0${spotSide} pixels`;
  return spot
    ? `The framed spot, ${size} of ${side}\u00a0×\u00a0${side}, is changed: each of its values goes half of the range up or down, whichever way there is room.`
    : `There is no place for the spot: nowhere around the hole are ${size} known together. Leave more of the picture.`;
}

export const howToMove =
  'Drag it, or give it the focus and press arrow keys. In the hole it cannot lie: there is nothing to change.';

/** “66 % of the hole changes by more than 1/255, as far as 92 pixels away. By 0.012 on average, 0.32 at most.” */
export function describeChange({ share, farthest, mean, largest }: ShownChange): string {
  if (largest === 0) return 'Nothing in the hole changes at all.';
  const where =
    share === 0
      ? `Nothing in the hole changes by more than ${seen}.`
      : `${percent(share)} of the hole changes by more than ${seen}, as far as ${farthest}\u00a0pixels away.`;
  return `${where} By ${small(mean)} on average, ${small(largest)} at most.`;
}

/** “Beyond the dashed line, exactly nothing.” */
export function describeBeyond(beyond: number | null): string {
  if (beyond === null) return 'All of the hole lies within the dashed line.';
  if (beyond === 0) return 'Beyond the dashed line, exactly nothing.';
  return `Beyond the dashed line, up to ${small(beyond)}.`;
}

/** Two digits that count. */
export function small(value: number): string {
  return value < 0.0001 ? 'less than 0.0001' : String(Number(value.toPrecision(2)));
}
