import type { APIContext, APIRoute } from 'astro';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureOf } from '../../../src/components/patches/outcomes.ts';
import { imageFromRgba } from '../../../src/inpainting/image.ts';
import { resize } from '../../../src/inpainting/resample.ts';
import { GET as squareFile } from '../../../src/pages/stills/squares/[id].webp.ts';
import { GET as regionsFile } from '../../../src/pages/stills/patches/two-regions.webp.ts';
import { twoRegionsId, workSide } from '../../../src/widgets/patches/scene.ts';

test.each([
  ['sea-stack', squareFile as APIRoute],
  [twoRegionsId, regionsFile],
])('a figure computes at build from the very file that the page is sent: %s', async (id, get) => {
  const sent = await get({ props: { id } } as Partial<APIContext> as APIContext);
  const { data, info } = await sharp(await sent.arrayBuffer())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = resize(imageFromRgba(data, info.width, info.height), workSide, workSide);
  const built = await pictureOf(id);
  const differ = built.data.filter((value, i) => value !== read.data[i]).length;
  expect([built.width, built.height, differ]).toEqual([read.width, read.height, 0]);
});
