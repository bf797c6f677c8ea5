import { scenes as fillScenes } from '../fill/scenes.ts';
import { box } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

const first = { method: 'partial-convolution', size: 128, order: 'lineage' } as const;

/** The scenes that the book shows, by name. Where all methods fill, they work at 128 pixels, the one size that all know. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** Where a lake, its shore and a mountain meet: diffusion has nothing to say there. */
  shore: { ...first, photograph: 'mountain-lake', marks: [box(360, 150, 200, 200)] },
  /** Thin damage, where diffusion is at its best. */
  scratches: { ...first, photograph: 'sea-stack', marks: fillScenes['scratches']?.marks ?? [] },
  /** So wide that GLCIC without dilation sees nothing known from the middle. */
  twins: {
    ...first,
    method: 'glcic-undilated',
    size: 256,
    photograph: 'great-wall',
    marks: [box(300, 160, 380, 380)],
  },
  /** The hole that the Context Encoder's chapter begins with. */
  stages: {
    ...first,
    method: 'deepfill-v1',
    photograph: 'mountain-lake',
    marks: fillScenes['square']?.marks ?? [],
  },
};

/** What fills a scene's hole, where it is not every method. */
export const compared: Readonly<Record<string, readonly string[]>> = {
  twins: ['glcic', 'glcic-undilated'],
  stages: ['deepfill-v1-coarse', 'deepfill-v1'],
};
