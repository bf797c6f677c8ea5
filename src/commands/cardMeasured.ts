import { holes } from '../components/networks/holes.ts';
import { blendedOf } from '../networks/blended.ts';
import { coarseOf, hasCoarse } from '../networks/coarse.ts';
import type { NetworkEntry } from '../networks/contract.ts';
import { listed } from '../widgets/easel/words.ts';
import { percent, table } from './markdown.ts';

/** A row of `models/evaluation.json`. */
export interface Measured {
  readonly set: string;
  readonly method: string;
  readonly hole: string;
  readonly photographs: number;
  readonly width: number;
  readonly height: number;
  readonly psnrPooled: number | null;
  readonly ssimMean: number;
  readonly l1Mean: number;
  readonly gradientEnergy: number | null;
  readonly seam: number | null;
}

interface Method {
  readonly id: string;
  readonly name: string;
}

const peers: readonly Method[] = [
  { id: 'opencv-telea', name: 'Telea (OpenCV)' },
  { id: 'skimage-biharmonic', name: 'Biharmonic (scikit-image)' },
  { id: 'harmonic', name: 'Harmonic (ours)' },
];

const written = (value: number | null, write: (value: number) => string): string =>
  value === null ? '∞' : write(value);

/** What was measured, a line each, as the page of networks names it. */
const measures: readonly { readonly name: string; readonly of: (row: Measured) => string }[] = [
  { name: 'PSNR', of: (row) => written(row.psnrPooled, (value) => value.toFixed(2)) },
  { name: 'SSIM', of: (row) => row.ssimMean.toFixed(3) },
  { name: 'L1', of: (row) => row.l1Mean.toFixed(4) },
  { name: 'Texture', of: (row) => written(row.gradientEnergy, percent) },
  { name: 'Edge', of: (row) => written(row.seam, percent) },
];

/** How a network fills, beside methods that were not trained, on every set of photographs. */
export function fillingOf(network: NetworkEntry, measured: readonly Measured[]): string[] {
  const own = [
    { id: network.id, name: 'Its fill' },
    ...(hasCoarse(network) ? [{ id: coarseOf(network.id), name: 'Its coarse picture' }] : []),
    { id: blendedOf(network.id), name: 'Its fill, blended' },
  ];
  return [
    `In the hole alone: PSNR in dB over all photographs together, mean SSIM, mean L1 of values in [0, 1]; as shares of the photograph's, the texture, which is the mean gradient, and the edge, which is the mean step across the hole's edge. Blended is Poisson blending. Beside it: ${listed(peers.map(({ name }) => name))}, none of them trained.`,
    ...[...new Set(measured.map(({ set }) => set))].map((set) =>
      comparison([...own, ...peers], set, measured),
    ),
  ];
}

/** A table that names each hole once, before the first of its lines. */
function comparison(
  methods: readonly Method[],
  set: string,
  measured: readonly Measured[],
): string {
  const rows = measured.filter((row) => row.set === set);
  const [first] = rows;
  if (!first) throw new Error(`Nothing was measured on ${set}.`);
  const lines = holes.flatMap((hole) => {
    const results = methods.map(({ id }) => {
      const row = rows.find((each) => each.hole === hole.id && each.method === id);
      if (!row) throw new Error(`models/evaluation.json has no ${id} on ${hole.id} of ${set}.`);
      return row;
    });
    return measures.map(({ name, of }, i) => [i === 0 ? hole.name : '', name, ...results.map(of)]);
  });
  const caption = `${set}, ${first.photographs} photographs at ${first.width}×${first.height}:`;
  return `${caption}\n\n${table(['Hole', 'Measure', ...methods.map(({ name }) => name)], lines)}`;
}
