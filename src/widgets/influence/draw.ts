import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { pushed } from '../../inpainting/influence.ts';
import type { Point } from '../../inpainting/marks.ts';
import { crop } from '../../inpainting/resample.ts';
import type { Picture } from '../easel/picture.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import { rgbaOnRamp } from '../easel/ramp.ts';
import { squareImageOf } from '../easel/readPicture.ts';
import { placeOnScale } from './scale.ts';
import { side } from './scene.ts';
import { rectangleOf } from './spot.ts';

/** Changes in the scale's colours; transparent where there is none whatever. */
export function drawChanges(values: Float32Array): DrawnPixels {
  const isChanged = Uint8Array.from(values, (value) => Number(value > 0));
  return { width: side, height: side, rgba: rgbaOnRamp(values.map(placeOnScale), isChanged) };
}

/** What draws a spot of a picture as it is changed. */
export async function spotsOf(picture: Picture): Promise<(spot: Point) => DrawnPixels> {
  const image = await squareImageOf(picture, side);
  return (spot) => drawSpot(image, spot);
}

/** The spot of the network's square as it is changed. */
export function drawSpot(image: Image, spot: Point): DrawnPixels {
  const rectangle = rectangleOf(spot);
  const { width, height } = rectangle;
  return { width, height, rgba: rgbaFromImage(crop(pushed(image, rectangle), rectangle)) };
}
