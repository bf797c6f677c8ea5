import type { APIRoute } from 'astro';
import { pngOf } from '../../../components/pictures.ts';
import { createImage } from '../../../inpainting/image.ts';
import { wheelRgba } from '../../../inpainting/offsetColour.ts';

/** Twice over for dense screens. */
const side = 144;

/** The colours of offsets: a wheel, white in the middle. */
export const GET: APIRoute = () => pngOf(createImage(side, side), wheelRgba(side));
