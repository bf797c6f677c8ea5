import { holeOf } from '../masks/masks.ts';
import { oncePer } from '../scene/oncePer.ts';

/** The hole of marks as the network gets it: the figure and its exercise ask for it at every change of the scene. */
export const holeUnder = oncePer(holeOf);
