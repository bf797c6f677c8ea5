import type { Rectangle } from '../../inpainting/hole.ts';
import { jumpOf, type Layer } from '../../inpainting/receptiveField/layers.ts';
import { placeOf } from '../../inpainting/receptiveField/paths.ts';
import type { Probe } from '../../networks/gradients/measuredField.ts';
import type { PointField } from './field.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In every layer of a random network. */
const channels = 6;

/** The part of the picture that is looked at closely, and what to measure on it. */
export interface Close {
  readonly part: Rectangle;
  readonly probe: Omit<Probe, 'seed'>;
}

/**
 * The field of a point, cut out of the picture so that nothing else has to be computed. It begins where
 * every layer has a place, so that strides fall on the same pixels as in the whole; what is outside it no
 * path comes from.
 */
export function closeUp(
  layers: readonly Layer[],
  { bounds, pixel }: PointField,
  size: Size,
): Close {
  const grid = Math.max(...layers.map((_, i) => jumpOf(layers.slice(0, i + 1))));
  const start = (first: number) => Math.floor(first / grid) * grid;
  const end = (last: number, most: number) => Math.min(most, Math.ceil(last / grid) * grid);
  const left = start(bounds.left);
  const top = start(bounds.top);
  const width = end(bounds.left + bounds.width, size.width) - left;
  const height = end(bounds.top + bounds.height, size.height) - top;
  const jump = jumpOf(layers);
  const place = {
    x: placeOf(layers, pixel.x, size.width) - left / jump,
    y: placeOf(layers, pixel.y, size.height) - top / jump,
  };
  return {
    part: { left, top, width, height },
    probe: { layers, width, height, place, channels },
  };
}

/** Of values on `close.part`, those in `bounds`, row by row. */
export function cutOut(values: Float32Array, { part }: Close, bounds: Rectangle): Float32Array {
  const inside = new Float32Array(bounds.width * bounds.height);
  for (let y = 0; y < bounds.height; y++) {
    const start = (bounds.top - part.top + y) * part.width + bounds.left - part.left;
    inside.set(values.subarray(start, start + bounds.width), y * bounds.width);
  }
  return inside;
}
