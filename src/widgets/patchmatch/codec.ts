import { seededCodec } from '../scene/seeded.ts';
import { steps } from './scene.ts';

/** A PatchMatch figure's scene in an address. */
export const patchMatchCodec = seededCodec(steps);
