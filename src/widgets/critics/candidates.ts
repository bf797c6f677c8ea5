import { sigmoid } from '../../inpainting/activation.ts';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { localView } from '../../inpainting/localView.ts';
import { mean } from '../../inpainting/mean.ts';
import { signed } from '../easel/words.ts';
import type { MethodChoice } from '../fill/view.ts';
import { candidateIds, seenSide, type CandidateId, type Hearing, type Parties } from './court.ts';
import { findJudge, type Judge } from './judges.ts';
import type { Asked } from './scene.ts';

/** The side of what a local critic sees. */
export const localSide = seenSide / 2;

/** A method whose fill can be judged. */
export type MethodName = Pick<MethodChoice, 'id' | 'name' | 'kind'>;

/** What a scene asks of the networks. */
export function partiesOf({ judge, classical, generator }: Asked): Parties {
  const outputs = findJudge(judge).terms.flatMap(({ output }) => output ?? []);
  return { classical, generator, discriminator: judge, outputs };
}

/** What a judge says of one picture. */
export interface Verdict {
  readonly id: CandidateId;
  /** A logit, or a mean, as the judge's `game` has it. */
  readonly score: number;
  /** One for each of the judge's terms. GLCIC's add up to its score, but for a constant. */
  readonly terms: readonly number[];
}

export interface Judged {
  /** Who was asked, and about whose fills. */
  readonly asked: Asked;
  /** What a local critic sees, in pixels of the pictures. */
  readonly view: Rectangle;
  readonly pictures: readonly { readonly id: CandidateId; readonly image: Image }[];
  readonly verdicts: readonly Verdict[];
}

/** What was said, from the discriminator's outputs. */
export function judgedFrom({ parties, hole, heard }: Hearing): Judged {
  const { classical, generator } = parties;
  const judge = findJudge(parties.discriminator);
  const verdicts = heard.map(({ id, judgement: { score, outputs } }): Verdict => {
    const numbers = [
      score,
      ...judge.terms.map((term) => (term.output ? outputs[term.output] : score)),
    ];
    const [all = NaN, ...terms] = numbers.map((tensor) => mean(tensor?.data ?? []));
    if ([all, ...terms].some(Number.isNaN))
      throw new Error(`${judge.name} gave no score of the picture or of one of the views.`);
    return { id, score: all, terms };
  });
  return {
    asked: { judge: judge.id, classical, generator },
    view: localView(hole, localSide),
    pictures: heard,
    verdicts,
  };
}

/** The share of certainty that a picture is a photograph: the logistic function of a logit. */
export function belief(logit: number): number {
  return sigmoid(logit);
}

/** “92 %” of a logit, “+0.42” of what is none. */
export function figureOf({ score }: Pick<Verdict, 'score'>, { game }: Judge): string {
  return game === 'cross-entropy' ? `${Math.round(100 * belief(score))}\u00a0%` : signed(score);
}

/** The names of the pictures that are judged. */
export function namesOf(
  { classical, generator }: Asked,
  methods: readonly MethodName[],
): Readonly<Record<CandidateId, string>> {
  const fillBy = (method: string) =>
    `The fill by ${methods.find(({ id }) => id === method)?.name ?? method}`;
  return {
    photograph: 'The photograph',
    classical: fillBy(classical),
    network: fillBy(generator),
  };
}

/** “How sure GLCIC’s critics are …: the photograph 92 %, the fill by Telea (2004) 8 %, the fill by GLCIC (2017) 34 %.” */
export function describeVerdicts(
  { asked, verdicts }: Pick<Judged, 'asked' | 'verdicts'>,
  methods: readonly MethodName[],
): string {
  const judge = findJudge(asked.judge);
  const names = namesOf(asked, methods);
  const parts = candidateIds.flatMap((id) => {
    const verdict = verdicts.find((one) => one.id === id);
    return verdict ? [`${names[id].replace(/^The/, 'the')} ${figureOf(verdict, judge)}`] : [];
  });
  return `${judge.answers}: ${parts.join(', ')}.`;
}
