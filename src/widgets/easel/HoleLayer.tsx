import { effectiveMarks, type Mark } from '../../inpainting/marks.ts';
import { memo } from '../scene/memo.ts';
import { runsOf, shrinkHole } from '../scene/marks.ts';
import { extentOf } from './picture.ts';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly marks: readonly Mark[];
  readonly size: { readonly width: number; readonly height: number };
}

/**
 * The hole over a photograph, filled with fine vertical hatching as a conservator fills a lacuna
 * (tratteggio). The hatching is measured in the page's pixels, the marks in the photograph's units.
 */
export const HoleLayer = memo(function HoleLayer({ id, marks, size }: Props) {
  const extent = extentOf(size);
  return (
    <svg class="easel-hole" width="100%" height="100%" aria-hidden="true">
      <pattern id={`${id}-hatch`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="easel-hatch-ground" width="4" height="4" />
        <rect class="easel-hatch-line" width="1.5" height="4" />
      </pattern>
      <mask id={`${id}-mask`} maskUnits="userSpaceOnUse" x="0" y="0" width="100%" height="100%">
        <svg
          viewBox={`0 0 ${extent.x} ${extent.y}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
        >
          {effectiveMarks(marks).map((mark, i) => (
            <MarkShape key={i} mark={mark} extent={extent} />
          ))}
        </svg>
      </mask>
      <rect width="100%" height="100%" fill={`url(#${id}-hatch)`} mask={`url(#${id}-mask)`} />
    </svg>
  );
});

function MarkShape({ mark, extent }: { mark: Mark; extent: { x: number; y: number } }) {
  switch (mark.kind) {
    case 'brush':
    case 'eraser': {
      const [first, ...others] = mark.points;
      if (!first) return null;
      const steps = (others.length > 0 ? others : [first]).map(({ x, y }) => `L${x} ${y}`).join('');
      return (
        <path
          d={`M${first.x} ${first.y}${steps}`}
          fill="none"
          stroke={mark.kind === 'brush' ? 'white' : 'black'}
          stroke-width={2 * mark.radius}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
    }
    case 'rectangle':
      return (
        <rect
          x={Math.min(mark.from.x, mark.to.x)}
          y={Math.min(mark.from.y, mark.to.y)}
          width={Math.abs(mark.to.x - mark.from.x)}
          height={Math.abs(mark.to.y - mark.from.y)}
          fill="white"
        />
      );
    case 'stencil': {
      const hole = shrinkHole(mark.hole, 512);
      return (
        <svg
          viewBox={`0 0 ${hole.width} ${hole.height}`}
          preserveAspectRatio="none"
          width={extent.x}
          height={extent.y}
          shape-rendering="crispEdges"
        >
          <path d={pathOfRuns(runsOf(hole), hole.width)} fill="white" />
        </svg>
      );
    }
    case 'clear':
      return <rect width="100%" height="100%" fill="black" />;
  }
}

/** Every missing run as rectangles one pixel high, cut where it goes over the end of a row. */
function pathOfRuns(runs: readonly number[], width: number): string {
  let path = '';
  let position = 0;
  runs.forEach((run, i) => {
    const end = position + run;
    for (let start = position; i % 2 === 1 && start < end;) {
      const length = Math.min(end - start, width - (start % width));
      path += `M${start % width} ${Math.floor(start / width)}h${length}v1h-${length}z`;
      start += length;
    }
    position = end;
  });
  return path;
}
