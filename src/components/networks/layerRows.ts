/** A chain of layers, by its name in `layers.json`. */
export interface Part {
  readonly name: string;
  /** What its layers are called by; none where they go without saying. */
  readonly title: string;
  /** What stands over it, if more than that. */
  readonly caption?: string;
  /** Its layers are counted from 1 again. */
  readonly restarts?: true;
}

/** Parts that follow each other in one row, and rows that run beside each other. */
type Row = readonly Part[];
export type Stage = readonly Row[];

const twoStages: readonly Stage[] = [
  [[{ name: 'coarse', title: 'Coarse', caption: 'Coarse network' }]],
  [
    [
      { name: 'continuing', title: 'Painting', caption: 'Refinement, painting' },
      { name: 'joined', title: 'Joined', caption: 'Refinement, joined' },
    ],
    [
      { name: 'matching', title: 'Attending', caption: 'Refinement, attending' },
      { name: 'matched', title: 'Attending' },
    ],
  ],
];

const oneChain: readonly Stage[] = [[[{ name: 'layers', title: '' }]]];
const whole: Part = { name: 'whole', title: 'Whole', caption: 'The whole picture' };
const local: Part = { name: 'local', title: 'Local', caption: 'Around the hole' };

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
  'glcic-discriminator': [[[whole, { name: 'joined', title: 'Joined' }], [local]]],
  'deepfill-v1-critics': [[[whole], [local]]],
  'sn-patch-gan': oneChain,
};

/** How a network's layers are laid out. Throws for one that nobody has said it of. */
export function stagesOf(network: string): readonly Stage[] {
  const found = stages[network];
  if (!found) throw new Error(`src/components/networks/layerRows.ts does not know ${network}.`);
  return found;
}
