import { unitsPerSide, type Mark } from '../../inpainting/marks.ts';
import { atShare, boxOfShares } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** A stroke as a hand draws it, over sky, ridge and slope. */
const stroke: Mark = {
  kind: 'brush',
  radius: Math.round(0.085 * unitsPerSide),
  points: Array.from({ length: 13 }, (_, i) =>
    atShare(0.16 + 0.055 * i, 0.54 - 0.17 * Math.sin(i / 2.1)),
  ),
};

const start = {
  photograph: 'great-wall',
  part: 'coarse',
  step: 2,
  channel: null,
  place: { x: 30, y: 37 },
} as const;

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** One stroke: after two layers the rule's mask is thinner, the gates show the picture and the hole. */
  stroke: { ...start, marks: [stroke] },
  /** The same hole on another photograph: the rule's column is that of `stroke`, value for value. */
  'stroke-elsewhere': { ...start, photograph: 'sea-stack', marks: [stroke] },
  /** Half the side: a hole that outlives most of the encoder. */
  square: {
    ...start,
    photograph: 'mountain-lake',
    step: 4,
    place: { x: 16, y: 32 },
    marks: [boxOfShares(0.25, 0.25, 0.75, 0.75)],
  },
};
