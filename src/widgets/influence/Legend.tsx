import { rampGradient } from '../easel/ramp.ts';
import { memo } from '../scene/memo.ts';
import { ticks } from './scale.ts';

/** The scale that changes are drawn on. */
export const Legend = memo(function Legend() {
  return (
    <div class="influence-legend">
      <span class="influence-ramp" style={`background:${rampGradient}`} />
      <span class="influence-ticks">
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </span>
      <span>
        Change of a pixel of the fill, mean of its three channels; 1 is black against white. What
        stays hatched does not change at all.
      </span>
    </div>
  );
});
