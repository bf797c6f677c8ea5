import type { Rectangle } from '../../inpainting/hole.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS that puts something at a place of a picture of `size` pixels. */
export function placeOfPoint({ x, y }: { x: number; y: number }, size: Size): string {
  return `left:${(100 * x) / size.width}%;top:${(100 * y) / size.height}%`;
}

/** CSS that lays something over a part of a picture of `size` pixels. */
export function placeOfBox({ left, top, width, height }: Rectangle, size: Size): string {
  return `${placeOfPoint({ x: left, y: top }, size)};width:${(100 * width) / size.width}%;height:${(100 * height) / size.height}%`;
}

/** An SVG path around a rectangle. */
export function outlineOf({ left, top, width, height }: Rectangle): string {
  return `M${left} ${top}h${width}v${height}h-${width}z`;
}
