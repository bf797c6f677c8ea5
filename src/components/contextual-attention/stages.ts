import { coarseOf } from '../../networks/coarse.ts';
import { measurementOf } from '../evaluation.ts';

const measured = (method: string) => measurementOf('test-a', method, 'square-37');

const refined = measured('deepfill-v1');

/** DeepFill v1's two pictures on squares of 37 % of the side. */
export const stages = {
  coarse: measured(coarseOf('deepfill-v1')),
  refined,
  photographs: refined.photographs,
};
