import { complete } from '../../inpainting/complete.ts';
import type { Hole, Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { localView } from '../../inpainting/localView.ts';
import type { Judgement } from '../../networks/contract.ts';

/** The side of the pictures that the critics were made for; the local one sees half of it. */
export const seenSide = 128;
export const localSide = seenSide / 2;

export const generator = 'glcic';
export const discriminator = 'glcic-discriminator';

/** The pictures that are judged, in this order. */
export const candidates = [
  { id: 'photograph', name: 'The photograph', of: 'the photograph' },
  { id: 'telea', name: 'Telea’s fill', of: 'Telea’s fill' },
  { id: 'network', name: 'The network’s fill', of: 'the network’s fill' },
] as const;
export type CandidateId = (typeof candidates)[number]['id'];

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

/** Who fills and who judges, wherever they run. */
export interface Court {
  readonly fill: (method: 'telea' | typeof generator, image: Image, hole: Hole) => Promise<Image>;
  readonly judge: (image: Image, hole: Hole) => Promise<Pick<Judgement, 'score' | 'outputs'>>;
}

/** Outputs of the discriminator besides its score. */
export const views = ['score_global', 'score_local'] as const;

/** Fills the hole of a square picture in both ways and has the photograph and the fills judged. */
export async function judgeAll(image: Image, hole: Hole, court: Court): Promise<Judged> {
  const fills = {
    photograph: image,
    telea: await court.fill('telea', image, hole),
    network: await court.fill(generator, image, hole),
  };
  const pictures = candidates.map(({ id }) => ({ id, image: complete(image, hole, fills[id]) }));
  const verdicts: Verdict[] = [];
  for (const { id, image } of pictures) {
    const { score, outputs } = await court.judge(image, hole);
    const [fromWhole = NaN, fromLocal = NaN] = views.map((view) => outputs[view]?.data[0]);
    verdicts.push({ id, score: score.data[0] ?? NaN, fromWhole, fromLocal });
  }
  return { view: localView(hole, localSide), pictures, verdicts };
}

/** The share of certainty that a picture is a photograph: the logistic function of its score. */
export function belief({ score }: Verdict): number {
  return 1 / (1 + Math.exp(-score));
}

/** “The critics give the photograph 92 %, Telea’s fill 8 %, the network’s fill 34 %.” */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  const parts = candidates.flatMap(({ id, of }) => {
    const verdict = verdicts.find((one) => one.id === id);
    return verdict ? [`${of} ${Math.round(100 * belief(verdict))} %`] : [];
  });
  return `How sure the critics are that they see a photograph: ${parts.join(', ')}.`;
}
