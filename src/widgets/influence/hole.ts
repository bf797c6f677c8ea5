import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { oncePer } from '../scene/oncePer.ts';
import { side } from './scene.ts';

/** The hole of marks as the networks get it: the figure and its exercise ask for it at every change of the scene. */
export const holeUnder = oncePer((marks: readonly Mark[]) => rasterise(marks, side, side));
