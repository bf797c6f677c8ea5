import type { Vector } from '../../inpainting/patches/priority.ts';
import { colourOfShade, type Look } from './look.ts';

/** The fill front, the winning patch with normal and isophote, and the source patch, over the picture. */
export function Overlay({ look }: { look: Look }) {
  const { width, height, front, next, patchSize } = look;
  const middle = (pixel: number): Vector => ({
    x: (pixel % width) + 0.5,
    y: Math.floor(pixel / width) + 0.5,
  });
  const target = next && middle(next.target);
  const source = next && middle(next.source);
  return (
    <svg class="easel-layer patches-overlay" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {front.map(
        (path, shade) => path && <path key={shade} d={path} fill={colourOfShade(shade)} />,
      )}
      {target && source && (
        <>
          <Line class="patches-link" path={`M${at(source)}L${at(target)}`} />
          <Line class="patches-source" path={square(source, patchSize)} />
          <Line class="patches-target" path={square(target, patchSize)} />
          <Line class="patches-normal" path={arrow(target, next.normal, patchSize)} />
          <Line
            class="patches-isophote"
            path={arrow(target, inwards(next.isophote, next.normal), patchSize)}
          />
        </>
      )}
    </svg>
  );
}

/** Light on dark: one of the two stands out on any photograph. */
function Line({ class: name, path }: { class: string; path: string }) {
  return (
    <>
      <path class="patches-under" d={path} />
      <path class={name} d={path} />
    </>
  );
}

function at({ x, y }: Vector): string {
  return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;
}

function square({ x, y }: Vector, side: number): string {
  return `M${at({ x: x - side / 2, y: y - side / 2 })}h${side}v${side}h-${side}z`;
}

/** An isophote has no sense: of its two directions the one into the hole is drawn. */
function inwards(isophote: Vector, normal: Vector): Vector {
  const turn = isophote.x * normal.x + isophote.y * normal.y < 0 ? -1 : 1;
  return { x: turn * isophote.x, y: turn * isophote.y };
}

/** An arrow from a point along a direction, a little longer than a patch; nothing for no direction. */
function arrow(from: Vector, { x, y }: Vector, patchSize: number): string {
  const length = Math.hypot(x, y);
  if (length === 0) return '';
  const along = { x: x / length, y: y / length };
  const reach = 0.8 * patchSize + 2;
  const tip = { x: from.x + reach * along.x, y: from.y + reach * along.y };
  const wing = (side: number): Vector => ({
    x: tip.x - 2.4 * along.x - side * 1.5 * along.y,
    y: tip.y - 2.4 * along.y + side * 1.5 * along.x,
  });
  return `M${at(from)}L${at(tip)}M${at(wing(1))}L${at(tip)}L${at(wing(-1))}`;
}
