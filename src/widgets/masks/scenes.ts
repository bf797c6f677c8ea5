import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import type { Scene } from './scene.ts';

/** A place on the middle square, in hundredths of its side. */
function at(x: number, y: number): Point {
  return { x: Math.round((x * unitsPerSide) / 100), y: Math.round((y * unitsPerSide) / 100) };
}

function brush(radius: number, ...points: readonly Point[]): Mark {
  return { kind: 'brush', radius: Math.round((radius * unitsPerSide) / 100), points };
}

/** A stroke as a hand draws it, over sky, ridge and slope. */
const stroke = brush(
  8.5,
  ...Array.from({ length: 13 }, (_, i) => at(16 + 5.5 * i, 54 - 17 * Math.sin(i / 2.1))),
);

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
    marks: [{ kind: 'rectangle', from: at(25, 25), to: at(75, 75) }],
  },
};
