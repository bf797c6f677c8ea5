import { memo } from '../scene/memo.ts';
import { written } from './describe.ts';
import { colours, type Look } from './look.ts';

/** The terms of the point that wins, as the equation has them. */
export function Readout({ look: { next } }: { look: Look }) {
  const terms = [
    { sign: 'P', name: 'priority', value: next?.priority },
    { sign: 'C', name: 'confidence', value: next?.confidence },
    { sign: 'D', name: 'data', value: next?.data },
  ];
  return (
    <dl class="patches-terms">
      {terms.map(({ sign, name, value }, i) => (
        <div key={sign} class="patches-term">
          <dt>
            {i > 0 && <span aria-hidden="true">{i === 1 ? '= ' : '· '}</span>}
            <i>{sign}</i> {name}
          </dt>
          <dd>{value === undefined ? '–' : written(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the colours and lines on the picture mean. */
export const Legend = memo(function Legend() {
  const ramp = colours.map((colour) => `rgb(${colour.join(' ')})`).join(',');
  const lines = [
    ['target', 'the patch that wins'],
    ['source', 'the patch it is copied from'],
    ['normal', 'normal of the front'],
    ['isophote', 'isophote, the edge that arrives'],
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
      {lines.map(([name, words]) => (
        <li key={name}>
          <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
            <path
              class={`patches-${name}`}
              d={name === 'target' || name === 'source' ? 'M5 1h12v12H5z' : 'M2 7h17m-4-4 4 4-4 4'}
            />
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
});
