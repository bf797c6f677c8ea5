import type { Point } from '../../inpainting/marks.ts';
import type { Painted } from '../scene/history.ts';
import type { Part } from './layers.ts';

/** The whole state of a figure as plain data. Its marks lie on the photograph's middle square. */
export interface Scene extends Painted {
  readonly part: Part;
  /** Layers passed, 0 to `lastStep`. */
  readonly step: number;
  /** Which of the layer's gates is shown large; null for the one that shuts the hole out most. */
  readonly channel: number | null;
  /** The window that is opened: column and row among the outputs of the second layer, 0 to 63. */
  readonly place: Point;
}

/** Windows in a row of the second layer. */
export const places = 64;
