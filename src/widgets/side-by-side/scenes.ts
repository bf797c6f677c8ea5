import { unitsPerSide, type Mark } from '../../inpainting/marks.ts';
import { scenes as fillScenes } from '../fill/scenes.ts';
import type { Scene } from './scene.ts';

/** A rectangle in pixels of the book's photographs, which are 960 wide or high. */
function box(left: number, top: number, width: number, height: number): Mark {
  const at = (x: number, y: number) => ({
    x: Math.round((x * unitsPerSide) / 960),
    y: Math.round((y * unitsPerSide) / 960),
  });
  return { kind: 'rectangle', from: at(left, top), to: at(left + width, top + height) };
}

const first = { method: 'partial-convolution', size: 128, order: 'lineage' } as const;

/** The scenes that the book shows, by name. All methods work at 128 pixels, the one size that all know. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** Where a lake, its shore and a mountain meet: diffusion has nothing to say there. */
  shore: { ...first, photograph: 'mountain-lake', marks: [box(360, 150, 200, 200)] },
  /** Thin damage, where diffusion is at its best. */
  scratches: { ...first, photograph: 'sea-stack', marks: fillScenes['scratches']?.marks ?? [] },
};
