import type { Image } from '../../inpainting/image.ts';
import { resize } from '../../inpainting/resample.ts';
import { imageOf, type Picture } from '../easel/picture.ts';
import { side } from './layers.ts';

/** A square picture as both networks get it. */
export async function networkImage(picture: Picture): Promise<Image> {
  return resize(await imageOf(picture, side), side, side);
}
