import { scenes as fillScenes } from '../fill/scenes.ts';
import { box } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

const first = { method: 'partial-convolution', size: 128, order: 'lineage' } as const;

/** The scenes that the book shows, by name. All methods work at 128 pixels, the one size that all know. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** Where a lake, its shore and a mountain meet: diffusion has nothing to say there. */
  shore: { ...first, photograph: 'mountain-lake', marks: [box(360, 150, 200, 200)] },
  /** Thin damage, where diffusion is at its best. */
  scratches: { ...first, photograph: 'sea-stack', marks: fillScenes['scratches']?.marks ?? [] },
};
