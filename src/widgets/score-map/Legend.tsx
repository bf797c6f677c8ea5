import { signed } from '../easel/words.ts';

/** What the colours and the squares of a score map mean. */
export function Legend({ most }: { most: number }) {
  return (
    <div class="score-legend">
      <p class="score-scale">
        <span>looks filled {signed(-most)}</span>
        <span class="score-ramp" aria-hidden="true" />
        <span>{signed(most)} looks like a photograph</span>
      </p>
      <p class="score-keys">
        <span>
          <i class="score-key-chosen" aria-hidden="true" />
          the patch that is read
        </span>
        <span>
          <i class="score-key-core" aria-hidden="true" />
          where half of the paths to it begin
        </span>
        <span>
          <i class="score-key-field" aria-hidden="true" />
          all that it sees
        </span>
        <span>
          <i class="score-key-hole" aria-hidden="true" />
          the hole
        </span>
      </p>
      <p>Scores and hinge losses are means over the channels of the last layer.</p>
    </div>
  );
}
