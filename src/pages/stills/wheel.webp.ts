import type { APIRoute } from 'astro';
import { webpOf } from '../../components/pictures.ts';
import { createImage } from '../../inpainting/image.ts';
import { wheelRgba } from '../../inpainting/offsetColour.ts';

const side = 192;

/** The wheel that offsets are coloured by, the legend of every map of them. */
export const GET: APIRoute = () => webpOf(createImage(side, side), wheelRgba(side));
