import type { APIRoute } from 'astro';
import { pngOf } from '../../../components/pictures.ts';
import { twoRegions } from '../../../inpainting/patches/twoRegions.ts';
import { workSide } from '../../../widgets/patches/scene.ts';

/** The picture of two regions at the size that its figure works at: as exact as a PNG is. */
export const GET: APIRoute = () => pngOf(twoRegions(workSide));
