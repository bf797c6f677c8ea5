import { tenths } from './tenths.ts';

/** Of both charts, in pixels of their view. */
export const width = 460;
export const height = 250;
export const left = 40;
export const right = 12;

const top = 26;
const bottom = 34;

/** How low a value stands in a chart that has room up to `most`. */
export function scaleTo(most: number): (value: number) => number {
  return (value) => tenths(height - bottom - ((height - top - bottom) * value) / most);
}

/** A line for every whole number up to `most`. */
export function Grid({ most }: { readonly most: number }) {
  const y = scaleTo(most);
  return Array.from({ length: Math.floor(most) + 1 }, (_, value) => (
    <g key={value}>
      <path class="spectral-grid" d={`M${left} ${y(value)}H${width - right}`} />
      <text x={left - 8} y={y(value) + 4} text-anchor="end">
        {value}
      </text>
    </g>
  ));
}
