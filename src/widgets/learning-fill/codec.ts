import { seededCodec } from '../scene/seeded.ts';
import { steps } from './scene.ts';

/** The scene of a Learning to fill figure in an address. */
export const learningFillCodec = seededCodec(steps);
