import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { percent } from '../easel/percent.ts';
import type { Fields, PointField } from './field.ts';

/** “p2 reads nothing but the hole. …”: whether a point's field holds anything valid, and how much. */
export function describePoint(point: PointField): string {
  return `${point.name} ${sightOf(point)} ${fieldOf(point)}`;
}

function sightOf({ evidence, needed }: PointField): string {
  if (evidence.pixels === 1) return 'reads the photograph alone.';
  if (evidence.pixels > 0)
    return `reads the photograph: ${percent(evidence.pixels)} of the pixels it reads are valid, and ${percent(evidence.paths)} of the paths to it begin there.`;
  return Number.isFinite(needed)
    ? `reads nothing but the hole: to find the photograph its field would have to be ${needed} wide.`
    : 'reads nothing but the hole, which is the whole picture.';
}

function fieldOf({ bounds: { width, height }, density }: PointField): string {
  const field = `${width}\u00a0×\u00a0${height} pixels`;
  return density < 1
    ? `Its field is ${field} with gaps: it reads ${percent(density)} of them.`
    : `Its field is ${field}.`;
}

/** What the picture shows, for those who cannot see it. */
export function describeHole({ hole, size }: Pick<Fields, 'hole' | 'size'>): string {
  return `The hole is ${hole.width} by ${hole.height} pixels of ${size.width} by ${size.height}.`;
}

export function describeLayer(layer: Layer, place: number, field: number): string {
  return `Layer ${place}: ${kindOf(layer)}; the field is ${field} pixels wide`;
}

/** What is said once a layer stands at another place, counted from 1. */
export function describeMoved(layers: readonly Layer[], place: number): string {
  const layer = layers[place - 1];
  return layer ? `${kindOf(layer)} is now layer ${place} of ${layers.length}.` : '';
}

function kindOf({ kernel, stride, dilation }: Layer): string {
  const parts = [`${kernel} × ${kernel}`];
  if (stride === 0.5) parts.push('after doubling');
  else if (stride > 1) parts.push(`stride ${stride}`);
  if (dilation > 1) parts.push(`dilation ${dilation}`);
  return parts.join(', ');
}
