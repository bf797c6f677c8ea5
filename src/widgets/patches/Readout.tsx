import { memo } from '../scene/memo.ts';
import { written } from './describe.ts';
import { colours, type Look, type Ranked } from './look.ts';

interface Props {
  readonly look: Look;
  /** The point that the reader looks at, where it is another than the winner. */
  readonly point: Ranked | null;
  /** By its place among the falling priorities, from 1. */
  readonly onRank: (rank: number) => void;
}

const columns = [
  { before: '', sign: 'P', name: 'priority', term: 'priority' },
  { before: '= ', sign: 'C', name: 'confidence', term: 'confidence' },
  { before: '· ', sign: 'D', name: 'data', term: 'data' },
] as const;

/** The terms of the point that wins, as the equation has them, and under them those of the reader's own. */
export function Readout({ look: { next, points }, point, onRank }: Props) {
  const rank = (point ?? next)?.rank ?? 0;
  return (
    <div class="patches-front">
      <table class="patches-terms">
        <thead>
          <tr>
            <td />
            {columns.map(({ before, sign, name }) => (
              <th key={sign} scope="col">
                {before && <span aria-hidden="true">{before}</span>}
                <i>{sign}</i>
                <small>{name}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Terms name="winner" point={next} none="all is filled" />
          <Terms name="yours" point={point} none={next ? 'point at the front' : '–'} />
        </tbody>
      </table>
      <label class="easel-size patches-rank">
        <span>
          Your point by priority: {rank} of {points}
        </span>
        <input
          type="range"
          min="1"
          max={Math.max(1, points)}
          value={rank}
          disabled={points === 0}
          aria-valuetext={`${rank} of ${points}`}
          onInput={({ currentTarget }) => onRank(currentTarget.valueAsNumber)}
        />
      </label>
    </div>
  );
}

interface TermsProps {
  readonly name: string;
  readonly point: Ranked | null;
  /** What is said where there is no such point. */
  readonly none: string;
}

function Terms({ name, point, none }: TermsProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {point ? (
        columns.map(({ sign, term }) => <td key={sign}>{written(point[term])}</td>)
      ) : (
        <td class="patches-none" colSpan={columns.length}>
          {none}
        </td>
      )}
    </tr>
  );
}

const square = 'M5 1h12v12H5z';
const arrow = 'M2 7h17m-4-4 4 4-4 4';

/** What the colours and lines on the picture mean. */
export const Legend = memo(function Legend() {
  const ramp = colours.map((colour) => `rgb(${colour.join(' ')})`).join(',');
  const lines = [
    ['target', square, 'the patch that wins'],
    ['source', square, 'the patch it is copied from'],
    ['yours', square, 'the patch around your point'],
    ['normal', arrow, 'normal of the front'],
    ['isophote', arrow, 'isophote, the edge that arrives'],
  ] as const;
  return (
    <ul class="patches-legend">
      <li>
        <span>fill front: low</span>
        <span
          class="patches-ramp"
          style={`background:linear-gradient(90deg,${ramp})`}
          aria-hidden="true"
        />
        <span>high priority</span>
      </li>
      {lines.map(([name, drawing, words]) => (
        <li key={name}>
          <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
            <path class={`patches-${name}`} d={drawing} />
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
});
