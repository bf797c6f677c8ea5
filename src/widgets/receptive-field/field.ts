import type { Rectangle } from '../../inpainting/hole.ts';
import { unitsPerSide } from '../../inpainting/marks.ts';
import {
  evidenceOf,
  neededField,
  type Evidence,
  type Pixel,
} from '../../inpainting/receptiveField/hole.ts';
import { undilated, type Layer } from '../../inpainting/receptiveField/layers.ts';
import { pathsTo, placeOf, spanTo, type Paths } from '../../inpainting/receptiveField/paths.ts';
import { pointNames, type PointName, type Scene } from './scene.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One point's output: what it reads of the picture that the network is given, in that picture's pixels. */
export interface PointField {
  readonly name: PointName;
  readonly pixel: Pixel;
  readonly bounds: Rectangle;
  readonly across: Paths;
  readonly down: Paths;
  readonly evidence: Evidence;
  /** Of the pixels in `bounds`, the share that is read at all. */
  readonly density: number;
  /** Side of the smallest field that would hold a valid pixel. */
  readonly needed: number;
}

/** A scene on a picture, worked out. */
export interface Fields {
  /** Of the picture that the network is given. */
  readonly size: Size;
  readonly hole: Rectangle;
  readonly points: Readonly<Record<PointName, PointField>>;
  /** The field of the point in the light after each layer up to the one shown. */
  readonly nested: readonly Rectangle[];
}

/** The picture as the network is given it: its long side has `longest` pixels. */
function workSizeOf({ width, height }: Size, longest: number): Size {
  const scale = longest / Math.max(width, height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** The layers as they are meant: without their dilations where these are switched off. */
export function layersOf({ layers, dilated }: Pick<Scene, 'layers' | 'dilated'>): readonly Layer[] {
  return dilated ? layers : undilated(layers);
}

export function fieldsOf(scene: Scene, picture: Size): Fields {
  const size = workSizeOf(picture, scene.size);
  const pixels = scene.size / unitsPerSide;
  const hole = holeOf(scene.hole, pixels, size);
  const layers = layersOf(scene).slice(0, scene.shown);
  const field = (name: PointName): PointField => {
    const pixel = pixelOf(scene.points[name], pixels, size);
    const across = pathsTo(layers, placeOf(layers, pixel.x, size.width), size.width);
    const down = pathsTo(layers, placeOf(layers, pixel.y, size.height), size.height);
    return {
      name,
      pixel,
      across,
      down,
      bounds: {
        left: across.first,
        top: down.first,
        width: across.counts.length,
        height: down.counts.length,
      },
      evidence: evidenceOf(across, down, hole),
      density: used(across) * used(down),
      needed: neededField(pixel, hole, size),
    };
  };
  const [p1, p2] = [field(pointNames[0]), field(pointNames[1])];
  const points = { p1, p2 };
  const { x, y } = points[scene.point].pixel;
  const nested = layers.map((_, i) => boundsAt(layers.slice(0, i + 1), { x, y }, size));
  return { size, hole, points, nested };
}

function boundsAt(layers: readonly Layer[], { x, y }: Pixel, size: Size): Rectangle {
  const across = spanTo(layers, placeOf(layers, x, size.width), size.width);
  const down = spanTo(layers, placeOf(layers, y, size.height), size.height);
  return {
    left: across.first,
    top: down.first,
    width: across.last - across.first + 1,
    height: down.last - down.first + 1,
  };
}

function holeOf(hole: Rectangle, pixels: number, size: Size): Rectangle {
  const left = Math.round(hole.left * pixels);
  const top = Math.round(hole.top * pixels);
  const right = Math.min(size.width, Math.round((hole.left + hole.width) * pixels));
  const bottom = Math.min(size.height, Math.round((hole.top + hole.height) * pixels));
  return { left, top, width: right - left, height: bottom - top };
}

function pixelOf({ x, y }: Pixel, pixels: number, { width, height }: Size): Pixel {
  return {
    x: Math.min(width - 1, Math.floor(x * pixels)),
    y: Math.min(height - 1, Math.floor(y * pixels)),
  };
}

function used({ counts }: Paths): number {
  return counts.reduce((sum, count) => sum + Number(count > 0), 0) / counts.length;
}
