import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import { pixels, type Scene } from './scene.ts';

/** A place on the square, in fractions of its side. */
function at(x: number, y: number): Point {
  return { x: Math.round(x * unitsPerSide), y: Math.round(y * unitsPerSide) };
}

function box(left: number, top: number, right: number, bottom: number): Mark {
  return { kind: 'rectangle', from: at(left, top), to: at(right, bottom) };
}

const knobs = {
  on: pixels,
  guess: 'coarse-to-fine',
  patch: 3,
  rate: 2,
  scale: 50,
  fusion: true,
  hard: false,
} as const;

/** The scenes that the book shows, by name. */
export const scenes = {
  /** A wall: every brick has its like, some courses away. */
  bricks: {
    ...knobs,
    photograph: 'bricks',
    view: 'map',
    at: at(0.44, 0.44),
    marks: [box(0.32, 0.34, 0.66, 0.66)],
  },
  /** The same phase again, a whole number of periods to either side. */
  stripes: {
    ...knobs,
    photograph: 'stripes',
    view: 'weights',
    at: at(0.52, 0.48),
    marks: [box(0.34, 0.32, 0.64, 0.64)],
  },
  /** In a photograph, arches repeat as nearly as anything does. */
  arches: {
    ...knobs,
    patch: 5,
    photograph: 'colosseum',
    view: 'map',
    at: at(0.64, 0.43),
    marks: [box(0.58, 0.37, 0.74, 0.53)],
  },
  /** The tree is painted away: sky from sky, the horizon from the horizon. */
  tree: {
    ...knobs,
    photograph: 'lone-tree',
    view: 'map',
    at: at(0.83, 0.66),
    marks: [
      {
        kind: 'brush',
        radius: 300,
        points: [at(0.75, 0.62), at(0.92, 0.62), at(0.92, 0.7), at(0.77, 0.7), at(0.85, 0.75)],
      },
    ],
  },
  /** What stands in the hole is only smooth colour: attention finds what is smooth. */
  blurred: {
    ...knobs,
    guess: 'smooth',
    photograph: 'bricks',
    view: 'fill',
    at: at(0.5, 0.5),
    marks: [box(0.32, 0.34, 0.66, 0.66)],
  },
} satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;
