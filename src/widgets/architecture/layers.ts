import { deepFillV2, type NetworkLayer, type Part } from '../../inpainting/deepFillV2.ts';

/** A layer as the figure shows it: ours, and beside it the released network's. */
export interface ShownLayer extends NetworkLayer {
  readonly released: NetworkLayer;
  /** What it is called in a sentence: “layer 7”, “contextual attention”. */
  readonly title: string;
}

const released = deepFillV2('released');

/** Identifiers of scenes have no line below. */
const identifier = (id: string) => id.replaceAll('_', '-');

/** Every layer in the order in which it is computed. */
export const layers: readonly ShownLayer[] = deepFillV2('ours').map((layer, i) => ({
  ...layer,
  id: identifier(layer.id),
  released: released[i]!,
  title: layer.kind === 'attention' ? layer.name : `layer ${/\d+/.exec(layer.name)?.[0] ?? ''}`,
}));

export const layersOf = (part: Part): readonly ShownLayer[] =>
  layers.filter((layer) => layer.part === part);

/** The layer of that identifier, or the first. */
export function layerOf(id: string): ShownLayer {
  return layers.find((layer) => layer.id === id) ?? layers[0]!;
}

export const partNames: Readonly<Record<Part, string>> = {
  coarse: 'coarse network',
  continuing: 'refinement, the branch that paints',
  matching: 'refinement, the branch that attends',
  joined: 'refinement, both branches joined',
  critic: 'SN-PatchGAN',
};

/** Names of the network's outputs that hold a layer's activations. */
export function outputsOf({ kind, name, part }: ShownLayer): readonly string[] {
  switch (kind) {
    case 'gated':
      return [`feature_${name}`, `gate_${name}`];
    case 'picture':
      return [part === 'coarse' ? 'coarse' : 'fill'];
    case 'attention':
      return ['feature_rebuilt'];
    case 'critic':
      return [`feature_${name}`];
  }
}
