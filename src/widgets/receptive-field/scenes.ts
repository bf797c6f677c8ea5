import { presets } from '../../inpainting/receptiveField/presets.ts';
import { at, unitsOf } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** In pixels of the book's photographs. */
const box = (left: number, top: number, width: number, height: number) => ({
  left: unitsOf(left),
  top: unitsOf(top),
  width: unitsOf(width),
  height: unitsOf(height),
});

/** The mountain's middle is lost. */
const lake = {
  photograph: 'mountain-lake',
  size: 256,
  hole: box(345, 90, 270, 270),
  points: { p1: at(363, 225), p2: at(480, 225) },
  dilated: true,
  point: 'p2',
  look: 'reach',
} as const;

const tree = {
  ...lake,
  photograph: 'lone-tree',
  size: 512,
  hole: box(505, 195, 240, 240),
  points: { p1: at(528, 315), p2: at(625, 315) },
} as const;

const whole = (layers: Scene['layers']) => ({ layers, shown: layers.length });

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** Eight plain layers: the border is in sight, the middle sees nothing. */
  'two-points': { ...lake, ...whole(presets.plain) },
  /** The network that the next chapter trains. */
  glcic: { ...tree, ...whole(presets.glcic) },
  /** The same without dilation: the middle is blind again. */
  'glcic-undilated': { ...tree, ...whole(presets.glcic), dilated: false },
  'deepfill-coarse': { ...tree, layers: presets['deepfill-coarse'], shown: 10 },
  'context-encoder': { ...lake, size: 128, ...whole(presets['context-encoder']) },
  /** Equal rates use one pixel in four. */
  gridding: {
    ...lake,
    photograph: 'citrus',
    size: 128,
    hole: box(410, 150, 230, 230),
    points: { p1: at(440, 265), p2: at(524, 265) },
    ...whole(presets['equal-rates']),
    look: 'paths',
  },
};
