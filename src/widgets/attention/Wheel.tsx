import { farthestShare } from './draw.ts';
import type { Chosen } from './chosen.ts';

/** A corner of the picture. */
type Corner = 'top left' | 'top right' | 'bottom left' | 'bottom right';

/** The legend of the colour map, on the picture: a dot shows where on the wheel the position's best source lies. */
export function Wheel({ corner, chosen }: { corner: Corner; chosen: Chosen | null }) {
  const best = chosen?.ranked[0];
  return (
    <div class="attention-wheel" data-corner={corner} aria-hidden="true">
      <img src="/stills/wheel.webp" alt="" width="96" height="96" draggable={false} />
      {chosen && best && (
        <svg class="attention-dot">
          <circle r="3.5" {...placeOnWheel(chosen, best.source)} />
        </svg>
      )}
    </div>
  );
}

function placeOnWheel({ target, side }: Chosen, source: number) {
  const radius = farthestShare * side;
  const dx = ((source % side) - (target % side)) / radius;
  const dy = (Math.floor(source / side) - Math.floor(target / side)) / radius;
  const shrink = Math.max(1, Math.hypot(dx, dy));
  const place = (value: number): string => `${(50 + (50 * value) / shrink).toFixed(1)}%`;
  return { cx: place(dx), cy: place(dy) };
}

/** The corner farthest from the middle of what is missing, given in fractions of the picture's sides. */
export function freeCorner(x: number, y: number): Corner {
  const vertical = y > 0.5 ? 'top' : 'bottom';
  return x > 0.5 ? `${vertical} left` : `${vertical} right`;
}
