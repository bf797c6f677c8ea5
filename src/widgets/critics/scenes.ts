import { box } from '../scene/drawn.ts';
import { usual, type Scene } from './scene.ts';

/** A hole where a lake, its shore and a mountain meet. */
const shore = { photograph: 'mountain-lake', marks: [box(260, 190, 160, 160)] };

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  shore: { ...shore, ...usual },
  /** Sky and sea: little to get wrong. */
  horizon: { photograph: 'watchtower', marks: [box(600, 120, 170, 170)], ...usual },
  /** The shore's hole before critics that are not joined, and the fill of their opponent. */
  apart: { ...shore, ...usual, judge: 'deepfill-v1-critics', generator: 'deepfill-v1' },
  /** The same before the first critic of the lineage. */
  alone: {
    ...shore,
    ...usual,
    judge: 'context-encoder-discriminator',
    generator: 'context-encoder',
  },
};
