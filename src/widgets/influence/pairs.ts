import type { Rectangle } from '../../inpainting/hole.ts';
import { undilated, type Layer } from '../../inpainting/receptiveField/layers.ts';
import { presets } from '../../inpainting/receptiveField/presets.ts';
import { reachedFrom } from '../../inpainting/receptiveField/reached.ts';
import { side } from './scene.ts';

/** A network as it is run, beside another. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  /** Identifier in the catalogue. */
  readonly network: string;
  readonly knobs: Readonly<Record<string, number>>;
}

/** Two that differ in one thing. */
interface Pair {
  readonly variants: readonly Variant[];
  /** Both, at the beginning of a sentence. */
  readonly names: string;
  /** The layers whose reach is drawn over both; null where it is all of the picture for either. */
  readonly layers: readonly Layer[] | null;
}

export const pairs = {
  dilation: {
    variants: [
      { id: 'glcic', title: 'GLCIC', network: 'glcic', knobs: {} },
      {
        id: 'glcic-undilated',
        title: 'Its undilated twin',
        network: 'glcic-undilated',
        knobs: {},
      },
    ],
    names: 'GLCIC and its twin without dilation',
    layers: undilated(presets.glcic),
  },
  attention: {
    variants: [
      {
        id: 'attentive',
        title: 'With attention',
        network: 'deepfill-v1',
        knobs: { attention_enabled: 1 },
      },
      {
        id: 'inattentive',
        title: 'Without attention',
        network: 'deepfill-v1',
        knobs: { attention_enabled: 0 },
      },
    ],
    names: 'DeepFill v1, with attention and without,',
    layers: null,
  },
} as const satisfies Readonly<Record<string, Pair>>;

export type PairName = keyof typeof pairs;

/** What of the square the spot can change at all in a stack of layers. */
export function limitOf(layers: readonly Layer[], spot: Rectangle): Rectangle {
  return reachedFrom(layers, spot, { width: side, height: side });
}
