import type { Rectangle } from '../../inpainting/hole.ts';

/** Draws a part of a picture on a canvas of its own, whose longest side gets at most `side` pixels. */
export function drawPart(
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource,
  { left, top, width, height }: Rectangle,
  side: number,
): void {
  const scale = Math.min(1, side / Math.max(width, height));
  // It is emptied with that: a part may reach beyond the picture.
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
}
