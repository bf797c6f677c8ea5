import type { Rectangle } from '../../inpainting/hole.ts';
import type { Point } from '../../inpainting/marks.ts';
import { isDoubling, reachOf, type Layer } from '../../inpainting/receptiveField/layers.ts';

/** Long side in pixels of the picture that the network is given. */
export const workSizes = [128, 256, 512] as const;
export type WorkSize = (typeof workSizes)[number];

/** The survey's two points: near the border of the hole, and in its middle. */
export const pointNames = ['p1', 'p2'] as const;
export type PointName = (typeof pointNames)[number];

/** What is drawn on the photograph: how far the field reaches, or how often each pixel is used. */
export const looks = ['reach', 'paths'] as const;
export type Look = (typeof looks)[number];

/** The whole state of the figure as plain data. Hole and points are in units of 1/4096 of the long side. */
export interface Scene {
  /** Identifier in `content/photographs.yaml`, or `own`. */
  readonly photograph: string;
  readonly size: WorkSize;
  readonly hole: Rectangle;
  readonly points: Readonly<Record<PointName, Point>>;
  readonly layers: readonly Layer[];
  /** False: every dilation is taken as 1. */
  readonly dilated: boolean;
  /** How many layers the field has grown through, 1 or more. */
  readonly shown: number;
  /** The point whose field is in the light. */
  readonly point: PointName;
  readonly look: Look;
}

/** What a layer can be set to. In the order of their numbers in the code: append only. */
export const kernels = [1, 2, 3, 4, 5, 7, 9] as const;
export const strides = [0.5, 1, 2] as const;
export const dilations = [1, 2, 3, 4, 5, 6, 8, 9, 12, 16, 24, 32] as const;

export const mostLayers = 20;
/** Beyond these nothing could be told apart on the largest picture. */
const widestInPictures = 4;
const widestField = widestInPictures * Math.max(...workSizes);
const widestJump = 64;
const mostDoublings = 3;

/** Why a list of layers cannot be shown, worded for the reader; null where it can. */
export function objectionTo(layers: readonly Layer[]): string | null {
  if (layers.length === 0) return 'A network needs at least one layer.';
  if (layers.length > mostLayers) return `The figure has room for ${mostLayers} layers.`;
  if (layers.filter(isDoubling).length > mostDoublings)
    return `The figure doubles the picture at most ${mostDoublings} times.`;
  let [size, jump] = [1, 1];
  for (const layer of layers) {
    size += reachOf(layer) * jump;
    jump *= layer.stride;
  }
  if (size > widestField)
    return `That field would be wider than ${widestField} pixels, ${widestInPictures} times the largest picture that can be chosen.`;
  return jump > widestJump
    ? `With these strides neighbouring outputs would lie more than ${widestJump} pixels apart.`
    : null;
}
