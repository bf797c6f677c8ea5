import { memoNextFrame } from '../scene/memo.ts';
import { percentOf, reachOf } from './describe.ts';

interface Props {
  /** Of every place, by the steps that it came, the share of what it hears. */
  readonly reach: readonly (readonly number[])[];
  /** The place. */
  readonly index: number;
  readonly spread: boolean;
  readonly of: number;
}

/** How much of what a place hears, over all maps, comes from how far away. */
export const Reach = memoNextFrame(function Reach({ reach, index, spread, of }: Props) {
  const shares = reachOf(reach[index] ?? [], spread);
  return (
    <div class="bottleneck-reach">
      <p class="easel-heading">Where it hears from, over all {of} maps</p>
      <dl>
        {shares.map((share, steps) => (
          <div key={steps}>
            <dt>{nameOf(steps, shares.length)}</dt>
            <dd>
              <span
                class="bottleneck-bar"
                style={`--share:${share.toFixed(3)}`}
                aria-hidden="true"
              />
              {percentOf(share)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
});

function nameOf(steps: number, count: number): string {
  if (steps === 0) return 'itself';
  if (steps === 1) return 'its neighbours';
  return steps === count - 1 ? `${steps} steps and more` : `${steps} steps away`;
}
