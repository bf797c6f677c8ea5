import { coarseOf } from '../../networks/coarse.ts';
import { measurementsOf } from '../measured.ts';

const hole = 'square-37';

function measured(method: string) {
  const row = measurementsOf('test-a', [method]).find((one) => one.hole === hole);
  if (!row) throw new Error(`models/evaluation.json has no ${method} on ${hole}.`);
  return row;
}

const refined = measured('deepfill-v1');

/** DeepFill v1's two pictures on squares of 37 % of the side. */
export const stages = {
  coarse: measured(coarseOf('deepfill-v1')),
  refined,
  photographs: refined.photographs,
};
