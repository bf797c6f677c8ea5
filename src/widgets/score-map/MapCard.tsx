import type { Rectangle } from '../../inpainting/hole.ts';
import { mean } from '../../inpainting/mean.ts';
import { seenSide } from '../critics/court.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { pointing } from '../easel/pointing.ts';
import { signed } from '../easel/words.ts';
import { memo } from '../scene/memo.ts';
import { cellOf, coreOf, fieldOf, names, patchAt, readingOf, type Verdict } from './maps.ts';
import { sides, type Patch } from './scene.ts';

interface Props {
  readonly id: string;
  readonly pixels: Pixels;
  readonly verdict: Verdict;
  /** Around what was missing, in pixels of the picture. */
  readonly hole: Rectangle;
  readonly patch: Patch;
  /** The score of the deepest colour. */
  readonly most: number;
  readonly onPoint: (patch: Patch | null) => void;
  readonly onKeep: (patch: Patch) => void;
}

/** One picture under its score map, and what is said of the patch that is read. */
export function MapCard({ id, pixels, verdict, hole, patch, most, onPoint, onKeep }: Props) {
  const name = names[verdict.id];
  const { scores, losses } = verdict.map;
  const isPhotograph = verdict.id === 'photograph';
  const within = (place: number) => Math.min(sides.length - 1, Math.max(0, place));
  return (
    <div class="score-card">
      <p class="court-name">{name}</p>
      <div
        class="score-view"
        aria-roledescription="score map"
        aria-label={`Patches of: ${name}`}
        aria-describedby={`${id}-patch`}
        {...pointing<Patch>({
          at: (x, y) => patchAt(seenSide * x, seenSide * y),
          beside: (right, down) => ({
            column: within(patch.column + right),
            row: within(patch.row + down),
          }),
          onPoint,
          onKeep,
        })}
      >
        <PixelLayer pixels={pixels} class="easel-layer score-pixels" />
        <svg
          class="easel-layer score-map"
          viewBox={`0 0 ${seenSide} ${seenSide}`}
          aria-hidden="true"
        >
          <Cells verdict={verdict} most={most} />
          <Outline class="score-hole" around={hole} />
          <Outline class="score-field" around={fieldOf(patch)} />
          <Outline class="score-core" around={coreOf(patch)} />
          <Outline class="score-chosen" around={cellOf(patch)} />
        </svg>
      </div>
      <table class="score-readings">
        <thead>
          <tr>
            <td />
            <th scope="col">score s</th>
            <th scope="col">{isPhotograph ? 'max(0, 1 − s)' : 'max(0, 1 + s)'}</th>
          </tr>
        </thead>
        <tbody>
          <Row name="this patch" {...readingOf(verdict, patch)} />
          <Row name="mean of all" score={mean(scores)} loss={mean(losses)} />
        </tbody>
      </table>
    </div>
  );
}

/** A colour for every patch; the more it says, the less of the picture shows through. */
const Cells = memo(function Cells({ verdict: { map }, most }: Pick<Props, 'verdict' | 'most'>) {
  return map.scores.map((score, i) => {
    const { left, top, width, height } = cellOf({
      column: i % map.columns,
      row: Math.floor(i / map.columns),
    });
    return (
      <rect
        key={i}
        class={score < 0 ? 'score-against' : 'score-for'}
        x={left}
        y={top}
        width={width}
        height={height}
        fill-opacity={(0.8 * Math.min(1, Math.abs(score) / most)).toFixed(2)}
      />
    );
  });
});

function Outline({ class: name, around }: { class: string; around: Rectangle }) {
  const { left, top, width, height } = around;
  return <rect class={name} x={left} y={top} width={width} height={height} />;
}

function Row({ name, score, loss }: { name: string; score: number; loss: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{signed(score)}</td>
      <td>{loss.toFixed(2)}</td>
    </tr>
  );
}
