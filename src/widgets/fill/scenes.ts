import { at, box, brush, scratch } from '../scene/drawn.ts';
import type { Filling } from './scene.ts';

const network = { method: 'partial-convolution', size: 256 } as const;

/** A watchtower on a cliff. */
const tower = [
  brush(
    40,
    at(172, 206),
    at(228, 206),
    at(228, 240),
    at(172, 240),
    at(172, 275),
    at(232, 275),
    at(232, 314),
    at(174, 316),
  ),
  brush(22, at(150, 330), at(255, 330), at(262, 300)),
];

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Filling>> = {
  /** The tower is painted away; behind it lie sky, the line of the sea and rock. */
  hero: { method: 'deepfill-v2', size: 128, photograph: 'watchtower', marks: tower },
  /** The same hole, for a network that was not taught to draw texture. */
  cliff: { ...network, photograph: 'watchtower', marks: tower },
  /** A square across a shore: the hole that people mean by a Context Encoder's. */
  square: {
    method: 'context-encoder',
    size: 128,
    photograph: 'mountain-lake',
    marks: [box(560, 230, 150, 150)],
  },
  /** A rectangle, as GLCIC was trained on, across a shore. */
  completion: {
    method: 'glcic',
    size: 128,
    photograph: 'mountain-lake',
    marks: [box(620, 190, 150, 130)],
  },
  /** Thin damage all over, where diffusion is at its best. */
  scratches: {
    ...network,
    photograph: 'sea-stack',
    marks: [
      scratch(4, [330, 60], [720, 210]),
      scratch(5, [300, 250], [690, 130]),
      scratch(4, [340, 380], [700, 330]),
      scratch(6, [420, 40], [560, 440]),
    ],
  },
  /** A thing taken out of the middle of a scene, filled from elsewhere in the picture. */
  sea: {
    method: 'patchmatch',
    size: 256,
    photograph: 'sea-stack',
    marks: [
      brush(42, at(450, 200), at(455, 280), at(545, 285), at(550, 195), at(500, 190), at(500, 250)),
    ],
  },
  /** Of a gate's right half what has its mirror image in the square that is worked on: anybody could draw it, and no patch can. */
  gate: {
    method: 'criminisi',
    size: 256,
    photograph: 'gate',
    marks: [box(446, 108, 230, 500)],
  },
};

/** What stood where a scene's hole is, as a sentence begins with it, if the hole is there to remove it. */
export const removed: Readonly<Record<string, string>> = {
  hero: 'A tower',
  cliff: 'A tower',
  sea: 'A rock',
};
