import { unitsPerSide, type Mark } from '../../inpainting/marks.ts';
import type { Scene } from './scene.ts';

/** A rectangle in pixels of the book's photographs, which are 960 wide or high. */
function box(left: number, top: number, width: number, height: number): Mark {
  const at = (x: number, y: number) => ({
    x: Math.round((x * unitsPerSide) / 960),
    y: Math.round((y * unitsPerSide) / 960),
  });
  return { kind: 'rectangle', from: at(left, top), to: at(left + width, top + height) };
}

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** A hole where a lake, its shore and a mountain meet, and a patch in its middle. */
  shore: {
    photograph: 'mountain-lake',
    marks: [box(370, 160, 160, 160)],
    patch: { column: 4, row: 4 },
  },
};
