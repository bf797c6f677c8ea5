import type { Image } from '../../inpainting/image.ts';
import type { Picture } from '../easel/picture.ts';
import { squareImageOf } from '../easel/readPicture.ts';
import { side } from './layers.ts';

/** A square picture as both networks get it. */
export function networkImage(picture: Picture): Promise<Image> {
  return squareImageOf(picture, side);
}
