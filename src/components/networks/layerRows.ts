/** A chain of layers: its name in `layers.json`, and in words, none where they go without saying. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** Its layers are counted from 1 again. */
  readonly restarts?: true;
}

/** Parts that follow each other in one row, and rows that run beside each other. */
type Row = readonly Part[];
export type Stage = readonly Row[];

const twoStages: readonly Stage[] = [
  [[{ name: 'coarse', title: 'Coarse network' }]],
  [
    [
      { name: 'continuing', title: 'Refinement, painting' },
      { name: 'joined', title: 'Refinement, both' },
    ],
    [
      { name: 'matching', title: 'Refinement, attending' },
      { name: 'matched', title: 'Refinement, attending' },
    ],
  ],
];

const oneChain: readonly Stage[] = [[[{ name: 'layers', title: '' }]]];
const whole: Part = { name: 'whole', title: 'The whole picture' };
const local: Part = { name: 'local', title: 'Around the hole' };

const stages: Readonly<Record<string, readonly Stage[]>> = {
  'context-encoder': [
    [
      [
        { name: 'encoder', title: 'Encoder' },
        { name: 'fully_connected', title: 'Code' },
        { name: 'mixing', title: 'Code' },
        { name: 'decoder', title: 'Decoder' },
      ],
    ],
  ],
  glcic: oneChain,
  'glcic-undilated': oneChain,
  'deepfill-v1': twoStages,
  'partial-convolution': [
    [
      [
        { name: 'down', title: 'Down' },
        { name: 'up', title: 'Up', restarts: true },
      ],
    ],
  ],
  'deepfill-v2': twoStages,
  'context-encoder-discriminator': [[[whole]]],
  'glcic-discriminator': [[[whole, { name: 'joined', title: 'Both' }], [local]]],
  'deepfill-v1-critics': [[[whole], [local]]],
  'sn-patch-gan': oneChain,
};

/** How a network's layers are laid out. Throws for one that nobody has said it of. */
export function stagesOf(network: string): readonly Stage[] {
  const found = stages[network];
  if (!found) throw new Error(`src/components/networks/layerRows.ts does not know ${network}.`);
  return found;
}
