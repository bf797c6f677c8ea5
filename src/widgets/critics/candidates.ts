import { sigmoid } from '../../inpainting/gatedConvolution.ts';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { localView } from '../../inpainting/localView.ts';
import { seenSide, type CandidateId, type Hearing, type Parties } from './court.ts';

/** The side of what the local critic sees. */
export const localSide = seenSide / 2;

/** Outputs of the discriminator besides its score. */
export const views = ['score_global', 'score_local'] as const;

export const parties: Parties = {
  generator: 'glcic',
  discriminator: 'glcic-discriminator',
  outputs: views,
};

/** The names of the pictures that are judged. */
export const candidates: readonly {
  readonly id: CandidateId;
  readonly name: string;
  readonly of: string;
}[] = [
  { id: 'photograph', name: 'The photograph', of: 'the photograph' },
  { id: 'telea', name: 'Telea’s fill', of: 'Telea’s fill' },
  { id: 'network', name: 'The network’s fill', of: 'the network’s fill' },
];

/** What the critics say of one picture. `score` is `fromWhole` + `fromLocal` + a constant, a logit. */
export interface Verdict {
  readonly id: CandidateId;
  readonly score: number;
  readonly fromWhole: number;
  readonly fromLocal: number;
}

export interface Judged {
  /** What the local critic sees, in pixels of the pictures. */
  readonly view: Rectangle;
  readonly pictures: readonly { readonly id: CandidateId; readonly image: Image }[];
  readonly verdicts: readonly Verdict[];
}

/** What the critics said, from the discriminator's outputs. */
export function judgedFrom({ hole, heard }: Hearing): Judged {
  const verdicts = heard.map(({ id, judgement: { score, outputs } }): Verdict => {
    const [all, fromWhole, fromLocal] = [
      score.data[0],
      ...views.map((view) => outputs[view]?.data[0]),
    ];
    if (all === undefined || fromWhole === undefined || fromLocal === undefined)
      throw new Error('GLCIC’s discriminator gave no score of the picture or of one of its views.');
    return { id, score: all, fromWhole, fromLocal };
  });
  return { view: localView(hole, localSide), pictures: heard, verdicts };
}

/** The share of certainty that a picture is a photograph: the logistic function of its score. */
export function belief({ score }: Verdict): number {
  return sigmoid(score);
}

/** “The critics give the photograph 92 %, Telea’s fill 8 %, the network’s fill 34 %.” */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  const parts = candidates.flatMap(({ id, of }) => {
    const verdict = verdicts.find((one) => one.id === id);
    return verdict ? [`${of} ${Math.round(100 * belief(verdict))} %`] : [];
  });
  return `How sure the critics are that they see a photograph: ${parts.join(', ')}.`;
}
