import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { photographs } from '../../../widgets/easel/served.ts';
import { fieldsOf } from '../../../widgets/receptive-field/field.ts';
import { heatOfPaths, rgbaOfHeat } from '../../../widgets/receptive-field/heat.ts';
import { scenes } from '../../../widgets/receptive-field/scenes.ts';
import { namedScene } from '../../../widgets/receptive-field/served.ts';

export const getStaticPaths = () =>
  Object.entries(scenes)
    .filter(([, { look }]) => look === 'paths')
    .map(([scene]) => ({ params: { scene } }));

/** How often every pixel of a named scene's field is used, one pixel of the file each. */
export const GET: APIRoute = async ({ params }) => {
  const scene = namedScene(params['scene'] ?? '');
  const photograph = photographs.find(({ id }) => id === scene.photograph)!;
  const { across, down } = fieldsOf(scene, photograph).points[scene.point];
  const heat = heatOfPaths(across, down);
  const raw = { width: heat.width, height: heat.height, channels: 4 } as const;
  const picture = await sharp(rgbaOfHeat(heat), { raw }).webp({ lossless: true }).toBuffer();
  return new Response(new Uint8Array(picture));
};
