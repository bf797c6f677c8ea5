import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { mean } from '../../inpainting/mean.ts';
import { gradientMagnitude } from '../../inpainting/metrics.ts';
import { resize } from '../../inpainting/resample.ts';
import { holeShares, openings, shutting } from '../../widgets/masks/gates.ts';
import { gateLayers, parts, type GateLayer, type Part } from '../../widgets/masks/layers.ts';
import { namedScene } from '../../widgets/masks/served.ts';
import { required } from '../required.ts';
import { computeGates } from './built.ts';

/** Land, sea, a lake, a wall, a city and an animal: each takes a second of the build. */
export const surveyed = [
  'lone-tree',
  'sea-stack',
  'mountain-lake',
  'great-wall',
  'skyline',
  'honey-bee',
] as const;

/** One channel of a layer's gates, on average over the photographs surveyed. */
export interface Channel {
  /** How much further it is open around the hole than in it, −1 to 1. */
  readonly shutting: number;
  /** How closely it follows brightness over what is known, −1 to 1: a correlation. */
  readonly brightness: number;
  /** How closely it follows edges there, either way, 0 to 1. */
  readonly edges: number;
}

export interface SurveyedLayer extends GateLayer {
  readonly part: Part;
  readonly channels: readonly Channel[];
}

let survey: Promise<readonly SurveyedLayer[]> | undefined;

/** Every layer's gates, looked at on all photographs surveyed under one and the same stroke. */
export function surveyGates(): Promise<readonly SurveyedLayer[]> {
  return (survey ??= lookAtAll());
}

async function lookAtAll(): Promise<readonly SurveyedLayer[]> {
  const { marks } = namedScene('stroke');
  const runs: Awaited<ReturnType<typeof computeGates>>[] = [];
  // One after another: each run uses all cores.
  for (const photograph of surveyed) runs.push(await computeGates(photograph, marks));
  return parts.flatMap((part) =>
    gateLayers[part].map((layer): SurveyedLayer => {
      const looks = runs.map(({ image, hole, gates }) => lookAt(gates[layer.output]!, image, hole));
      const channels = looks[0]!.map((_, channel) => ({
        shutting: mean(looks.map((look) => look[channel]!.shutting)),
        brightness: mean(looks.map((look) => look[channel]!.brightness)),
        edges: mean(looks.map((look) => look[channel]!.edges)),
      }));
      return { ...layer, part, channels };
    }),
  );
}

/** The channels of one layer on one photograph, in order. */
function lookAt(gates: Image, image: Image, hole: Hole): readonly Channel[] {
  const small = resize(image, gates.width, gates.height);
  const known = holeShares(hole, gates.width, gates.height).map((share) => (share === 0 ? 1 : 0));
  const plane = known.length;
  const light = small.data
    .subarray(0, plane)
    .map((red, i) => (red + small.data[plane + i]! + small.data[2 * plane + i]!) / 3);
  const edges = gradientMagnitude(small);
  const shut = new Map(
    openings(gates, hole).map((opening) => [opening.channel, shutting(opening)]),
  );
  return Array.from({ length: gates.channels }, (_, channel) => {
    const gate = gates.data.subarray(channel * plane, (channel + 1) * plane);
    return {
      shutting: required(shut.get(channel), `the opening of channel ${channel}`),
      brightness: correlation(gate, light, known),
      edges: Math.abs(correlation(gate, edges, known)),
    };
  });
}

/** Pearson's, over the places where `weights` is 1. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>, weights: Float32Array): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
  weights.forEach((weight, i) => {
    if (weight === 0) return;
    const [x, y] = [a[i]!, b[i]!];
    n++;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  });
  const spread = Math.sqrt(Math.max(0, (n * saa - sa * sa) * (n * sbb - sb * sb)));
  return spread > 0 ? (n * sab - sa * sb) / spread : 0;
}
