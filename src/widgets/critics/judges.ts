/** One number that a discriminator gives of a picture. */
interface Term {
  /** What it looks at, beside its bar. */
  readonly name: string;
  /** The output that holds it; the score itself where none is named. */
  readonly output?: 'score_global' | 'score_local';
}

/** A discriminator of the catalogue, and how its numbers are to be read. */
interface JudgeOf<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What it was asked, before the numbers that it answered. */
  readonly answers: string;
  /** What it makes of a picture: one bar for each. */
  readonly terms: readonly Term[];
  /** What the bars are to its score. */
  readonly bars: string;
  /**
   * How it was trained. By cross-entropy its score is a logit, and the logistic function makes a share of
   * certainty of it. By a hinge it was only asked to score photographs above 1 and fills below −1.
   */
  readonly game: 'cross-entropy' | 'hinge';
  /** What its score is the mean of, where it is one. */
  readonly meanOf?: string;
}

const views = [
  { name: 'the whole', output: 'score_global' },
  { name: 'around the hole', output: 'score_local' },
] as const;

const all = [
  {
    id: 'context-encoder-discriminator',
    name: 'Context Encoder’s critic',
    answers: 'How sure the Context Encoder’s critic is that it sees a photograph',
    terms: [{ name: 'the whole' }],
    bars: 'The bar is its score.',
    game: 'cross-entropy',
  },
  {
    id: 'glcic-discriminator',
    name: 'GLCIC’s two critics, joined',
    answers: 'How sure GLCIC’s critics are that they see a photograph',
    terms: views,
    bars: 'The bars and a constant add up to its score.',
    game: 'cross-entropy',
  },
  {
    id: 'deepfill-v1-critics',
    name: 'DeepFill v1’s two critics',
    answers: 'The mean score of DeepFill v1’s critics, higher for what they take for a photograph',
    terms: views,
    bars: 'The bars are the scores of the two.',
    game: 'hinge',
    meanOf: 'of both',
  },
  {
    id: 'sn-patch-gan',
    name: 'DeepFill v2’s SN-PatchGAN',
    answers: 'The mean score of SN-PatchGAN’s patches, higher for what it takes for a photograph',
    terms: [{ name: 'its patches' }],
    bars: 'The bar is the mean of its patches’ scores.',
    game: 'hinge',
    meanOf: 'of its patches',
  },
] as const satisfies readonly JudgeOf<string>[];

export type JudgeId = (typeof all)[number]['id'];
export type Judge = JudgeOf<JudgeId>;

/** In the order of their papers, and of their numbers in an address: append only. */
export const judges: readonly Judge[] = all;

/** The judge of that identifier. Throws where no discriminator of the figure has it. */
export function findJudge(id: string): Judge {
  const judge = judges.find((one) => one.id === id);
  if (!judge) throw new Error(`“${id}” judges no pictures in this figure.`);
  return judge;
}

/** Whether it also looks at the square around the hole by itself. */
export function looksLocally({ terms }: Judge): boolean {
  return terms.some(({ output }) => output === 'score_local');
}
