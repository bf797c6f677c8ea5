import type { Vector } from '../../inpainting/patches/priority.ts';
import { middleOf } from './front.ts';
import type { Look, Ranked } from './look.ts';

interface Props {
  readonly look: Look;
  /** The point that the reader looks at, where it is another than the winner. */
  readonly point: Ranked | null;
}

/** The winning patch, its source and the patch that the reader looks at; normal and isophote are of the last. */
export function Overlay({ look: { width, height, next, patchSize }, point }: Props) {
  const target = next && middleOf(next.pixel, width);
  const source = next && middleOf(next.source, width);
  const asked = point ?? next;
  const from = asked && middleOf(asked.pixel, width);
  return (
    <svg class="easel-layer patches-overlay" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {target && source && from && (
        <>
          <Line class="patches-link" points={[source, target]} />
          <Line class="patches-source" points={square(source, patchSize)} />
          <Line class="patches-target" points={square(target, patchSize)} />
          {point && <Line class="patches-yours" points={square(from, patchSize)} />}
          <Line class="patches-normal" points={arrow(from, asked.normal, patchSize)} />
          <Line
            class="patches-isophote"
            points={arrow(from, inwards(asked.isophote, asked.normal), patchSize)}
          />
        </>
      )}
    </svg>
  );
}

/** Light on dark: one of the two stands out on any photograph. No path, whose style would be anew at each step. */
function Line({ class: name, points }: { class: string; points: readonly Vector[] }) {
  const written = points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join();
  return (
    <>
      <polyline class="patches-under" points={written} />
      <polyline class={name} points={written} />
    </>
  );
}

/** Begun in the middle of a side, so that all four corners are joined. */
function square({ x, y }: Vector, side: number): Vector[] {
  const [left, right] = [x - side / 2, x + side / 2];
  const [top, bottom] = [y - side / 2, y + side / 2];
  return [
    { x, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
    { x: left, y: top },
    { x, y: top },
  ];
}

/** An isophote has no sense: of its two directions the one into the hole is drawn. */
function inwards(isophote: Vector, normal: Vector): Vector {
  const turn = isophote.x * normal.x + isophote.y * normal.y < 0 ? -1 : 1;
  return { x: turn * isophote.x, y: turn * isophote.y };
}

/** An arrow from a point along a direction, a little longer than a patch; nothing for no direction. */
function arrow(from: Vector, { x, y }: Vector, patchSize: number): Vector[] {
  const length = Math.hypot(x, y);
  if (length === 0) return [];
  const along = { x: x / length, y: y / length };
  const reach = 0.8 * patchSize + 2;
  const tip = { x: from.x + reach * along.x, y: from.y + reach * along.y };
  const wing = (side: number): Vector => ({
    x: tip.x - 2.4 * along.x - side * 1.5 * along.y,
    y: tip.y - 2.4 * along.y + side * 1.5 * along.x,
  });
  return [from, tip, wing(1), tip, wing(-1)];
}
