import { paperSettings } from '../../inpainting/attention/attention.ts';
import { atShare, boxOfShares } from '../scene/drawn.ts';
import { pixels, type Scene } from './scene.ts';

const knobs = {
  on: pixels,
  guess: 'coarse-to-fine',
  patch: 3,
  rate: 2,
  scale: 50,
  fusion: true,
  hard: false,
} as const;

/** As DeepFill v1 has them. */
export const trained = { ...paperSettings, on: 'deepfill-v1', rate: 2 } as const;

/** The scenes that the book shows, by name. */
export const scenes = {
  /** A wall: every brick has its like, some courses away. */
  bricks: {
    ...knobs,
    photograph: 'bricks',
    view: 'map',
    at: atShare(0.44, 0.44),
    marks: [boxOfShares(0.32, 0.34, 0.66, 0.66)],
  },
  /** The same phase again, a whole number of periods to either side. */
  stripes: {
    ...knobs,
    photograph: 'stripes',
    view: 'weights',
    at: atShare(0.52, 0.48),
    marks: [boxOfShares(0.34, 0.32, 0.64, 0.64)],
  },
  /** In a photograph, arches repeat as nearly as anything does. */
  arches: {
    ...knobs,
    patch: 5,
    photograph: 'colosseum',
    view: 'map',
    at: atShare(0.64, 0.43),
    marks: [boxOfShares(0.58, 0.37, 0.74, 0.53)],
  },
  /** The tree is painted away: sky from sky, the horizon from the horizon. */
  tree: {
    ...knobs,
    photograph: 'lone-tree',
    view: 'map',
    at: atShare(0.83, 0.66),
    marks: [
      {
        kind: 'brush',
        radius: 300,
        points: [
          atShare(0.75, 0.62),
          atShare(0.92, 0.62),
          atShare(0.92, 0.7),
          atShare(0.77, 0.7),
          atShare(0.85, 0.75),
        ],
      },
    ],
  },
  /** What a trained network compares, with the knobs as it was trained: every row finds its own. */
  shore: {
    ...knobs,
    ...trained,
    photograph: 'mountain-lake',
    view: 'map',
    at: atShare(0.36, 0.46),
    marks: [boxOfShares(0.3, 0.35, 0.6, 0.65)],
  },
  /** What stands in the hole is only smooth colour: attention finds what is smooth. */
  blurred: {
    ...knobs,
    guess: 'smooth',
    photograph: 'bricks',
    view: 'fill',
    at: atShare(0.5, 0.5),
    marks: [boxOfShares(0.32, 0.34, 0.66, 0.66)],
  },
} satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;
