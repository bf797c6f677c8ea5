import type { APIRoute } from 'astro';
import { webpOf } from '../../../components/pictures.ts';
import { rgbaFromImage } from '../../../inpainting/image.ts';
import { twoRegions } from '../../../inpainting/patches/twoRegions.ts';
import { workSide } from '../../../widgets/patches/scene.ts';

const picture = twoRegions(workSide);

/** The picture of two regions at the size that its figure works at. */
export const GET: APIRoute = () => webpOf(picture, rgbaFromImage(picture), true);
