import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { glcicField } from '../../../../components/dilated-convolution/trained.ts';
import { undilated } from '../../../../inpainting/receptiveField/layers.ts';
import { pathsTo } from '../../../../inpainting/receptiveField/paths.ts';
import { presets } from '../../../../inpainting/receptiveField/presets.ts';
import { heatOfPaths, rgbaOfHeat } from '../../../../widgets/receptive-field/heat.ts';

const networks = { glcic: presets.glcic, 'glcic-undilated': undilated(presets.glcic) };

interface Drawn {
  readonly network: keyof typeof networks;
  /** Measured at a point, or counted at the one in the middle. */
  readonly what: 'p1' | 'p2' | 'counted';
}

export const getStaticPaths = () =>
  (['glcic', 'glcic-undilated'] as const).flatMap((network) =>
    (['counted', 'p1', 'p2'] as const).map((what) => ({
      params: { field: `${network}-${what}` },
      props: { network, what },
    })),
  );

/** The field of one output of GLCIC or of its twin, over the whole picture. */
export const GET: APIRoute<Drawn> = async ({ props: { network, what } }) => {
  const rgba = what === 'counted' ? counted(network) : await measured(network, what);
  const { size } = glcicField();
  const raw = { width: size, height: size, channels: 4 } as const;
  const picture = await sharp(rgba, { raw }).webp({ quality: 88 }).toBuffer();
  return new Response(new Uint8Array(picture));
};

/** The same list without its padding's paths, at the middle of the hole. */
function counted(network: keyof typeof networks): Uint8ClampedArray {
  const { size, points } = glcicField();
  const along = (place: number) => {
    const { first, counts } = pathsTo(networks[network], place, size);
    const whole = new Float64Array(size);
    whole.set(counts, first);
    return { first: 0, counts: whole };
  };
  return rgbaOfHeat(heatOfPaths(along(points.p2.x), along(points.p2.y)));
}

async function measured(network: string, point: string): Promise<Uint8ClampedArray> {
  const file = sharp(`models/${network}/receptive-field-${point}.png`).greyscale();
  const { data, info } = await file.raw().toBuffer({ resolveWithObject: true });
  return rgbaOfHeat({ width: info.width, height: info.height, levels: new Uint8Array(data) });
}
