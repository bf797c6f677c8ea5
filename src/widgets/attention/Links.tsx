import { unitsPerSide } from '../../inpainting/marks.ts';
import { pointOf, type Chosen } from './chosen.ts';

interface Props {
  readonly chosen: Chosen;
  /** Side of the patches compared, in positions. */
  readonly patch: number;
  /** The source that is pointed at in the list. */
  readonly hot: number | null;
}

/** The position, its sources, and lines between them, over the picture. What weighs more is drawn stronger. */
export function Links({ chosen: { target, side, ranked }, patch, hot }: Props) {
  const size = (patch * unitsPerSide) / side;
  const square = (position: number): string => {
    const { x, y } = pointOf(position, side);
    return `M${x - size / 2} ${y - size / 2}h${size}v${size}h${-size}z`;
  };
  const from = pointOf(target, side);
  const most = ranked[0]?.weight ?? 1;
  const drawn = ranked
    .map(({ source, weight }) => {
      const to = pointOf(source, side);
      return {
        source,
        path: `M${from.x} ${from.y}L${to.x} ${to.y}${square(source)}`,
        strength: 0.18 + 0.82 * Math.sqrt(weight / most),
      };
    })
    .reverse();
  return (
    <svg class="attention-links" viewBox={`0 0 ${unitsPerSide} ${unitsPerSide}`} aria-hidden="true">
      {/* Unseen, but what is drawn so always reaches equally far, and no layer of the page need be laid anew. */}
      <rect x="-25%" y="-25%" width="150%" height="150%" fill="transparent" />
      <path
        class="attention-casing"
        d={`${drawn.map(({ path }) => path).join('')}${square(target)}`}
      />
      {drawn.map(({ source, path, strength }, i) => (
        <path
          key={i}
          class="attention-source"
          d={path}
          stroke-opacity={hot === null ? strength : hot === source ? 1 : 0.15}
        />
      ))}
      <path class="attention-target" d={square(target)} />
    </svg>
  );
}
