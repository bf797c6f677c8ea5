import {
  bottleneckWeightCount,
  weightCount,
  type Layer,
  type Maps,
} from '../../inpainting/connections.ts';
import { counted } from '../easel/words.ts';

/** Numbers in the code of the released training commands (`nBottleneck=4000`). */
export const releasedCode = 4000;

export interface Count {
  readonly name: string;
  /** For m maps of side n. */
  readonly formula: string;
  readonly weights: number;
}

const layers: readonly {
  readonly name: string;
  readonly formula: string;
  readonly layers: readonly Layer[];
}[] = [
  { name: 'Fully connected', formula: 'm² n⁴', layers: [{ kind: 'fully-connected' }] },
  { name: 'Channel-wise', formula: 'm n⁴', layers: [{ kind: 'channel-wise' }] },
  {
    name: 'Channel-wise, then 1 × 1',
    formula: 'm n⁴ + m²',
    layers: [{ kind: 'channel-wise' }, { kind: 'convolution', size: 1 }],
  },
  { name: 'Convolution 3 × 3', formula: '9 m²', layers: [{ kind: 'convolution', size: 3 }] },
];

/** Weights of each way from m maps of side n to as many, without biases. */
export function countsFor(maps: Maps): readonly Count[] {
  return [
    ...layers.map(({ name, formula, layers }) => ({
      name,
      formula,
      weights: layers.reduce((sum, layer) => sum + weightCount(layer, maps), 0),
    })),
    {
      name: `Code of ${counted(releasedCode)} numbers`,
      formula: `2 · ${counted(releasedCode)} m n²`,
      weights: bottleneckWeightCount(maps, releasedCode),
    },
  ];
}

/** The bars' scale: from one weight to as many as the largest shape on offer can have. */
export const mostWeights = 1e11;

/** Where a count lies on the logarithmic scale, 0 to 1. */
export function shareOf(weights: number): number {
  return Math.log10(weights) / Math.log10(mostWeights);
}

/** “340 MB”: four bytes a weight. */
export function bytesOf(weights: number): string {
  const bytes = 4 * weights;
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** step).toPrecision(3))}\u00a0${units[step] ?? ''}`;
}
