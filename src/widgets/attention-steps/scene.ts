/** The four steps of the layer, in order. */
export const steps = ['extract', 'match', 'softmax', 'reconstruct'] as const;
export const scales = [1, 2, 5, 10, 20, 50, 100, 200] as const;

/** Sizes of the tensors of one attention layer. */
export interface Shapes {
  readonly channels: number;
  /** Of the feature map, a square. */
  readonly side: number;
  readonly patch: number;
  /** How many patches are taken as kernels. */
  readonly patches: number;
}

/** The survey's example. */
export const surveyShapes: Shapes = { channels: 64, side: 64, patch: 3, patches: 128 };

/** The whole state of the figure as plain data. */
export interface Scene {
  readonly step: (typeof steps)[number];
  /** Indices into `targets` and `sources` of the example. */
  readonly target: number;
  readonly source: number;
  readonly scale: (typeof scales)[number];
  readonly shapes: Shapes;
}

export type SceneName = keyof typeof scenes;

const first: Scene = { step: 'match', target: 0, source: 2, scale: 10, shapes: surveyShapes };

export const scenes = {
  /** A place in the hole against the patch most like it. */
  match: first,
  /** The first look: what a patch is. */
  extract: { ...first, step: 'extract' },
} satisfies Readonly<Record<string, Scene>>;
