import woven from '../../../models/deepfill-v2/woven.json' with { type: 'json' };
import { deepfillGrid } from '../../widgets/attention/scene.ts';
import { repeatingOf } from '../measured.ts';
import { standBy } from '../standBy.ts';
import { firstStepOf } from './phases.ts';

/**
 * How its fills repeated themselves before that was a loss, how they do now, and v1's.
 * `woven.json` is what `models/training/measure.py` said of the weights that were published before.
 */
export const weave = weaveOf();

function weaveOf() {
  const [before, now] = [woven.repeating, repeatingOf('deepfill-v2')];
  const { curves } = now.across;
  const moved = now.across.oneSource - before.across.oneSource;
  return {
    before,
    beforeStep: woven.step,
    now,
    /** The correlations two pixels on. */
    finer: { fills: curves.fills[1]!, photographs: curves.photographs[1]! },
    /** The step from which on it was a loss. */
    from: firstStepOf(({ repeating }) => repeating !== undefined),
    /** Whether attention has one source for about as many neighbours as before, to a twentieth of them. */
    attentionStays: Math.abs(moved) < 0.05,
    v1: repeatingOf('deepfill-v1'),
    /** Pixels from a patch that attention copies to the next. */
    patch: deepfillGrid,
  };
}

standBy(11, {
  'the fills’ grain is finer than the photographs’': weave.finer.fills < weave.finer.photographs,
});
