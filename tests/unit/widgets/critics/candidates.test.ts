import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import { discriminators } from '../../../../src/networks/catalogue.ts';
import {
  belief,
  describeVerdicts,
  judgedFrom,
  partiesOf,
} from '../../../../src/widgets/critics/candidates.ts';
import {
  candidateIds,
  hear,
  hearOf,
  seenSide,
  type Parties,
} from '../../../../src/widgets/critics/court.ts';
import { judges, type JudgeId } from '../../../../src/widgets/critics/judges.ts';
import { usual } from '../../../../src/widgets/critics/scene.ts';
import { methods } from '../../../../src/widgets/fill/served.ts';

const grey = (value: number): Image => {
  const image = createImage(seenSide, seenSide);
  return { ...image, data: image.data.fill(value) };
};
const hole = createHole(seenSide, seenSide);
for (let y = 40; y < 80; y++) hole.data.fill(1, y * seenSide + 40, y * seenSide + 80);

/** Scores a picture by the value in the middle of its hole, so that each verdict says what was judged. */
const judge = (image: Image) => {
  const value = image.data[60 * seenSide + 60] ?? NaN;
  const tensor = (...numbers: number[]) => ({
    dims: [1, numbers.length],
    data: Float32Array.from(numbers),
  });
  return Promise.resolve({
    // Of two patches, as far below and above it.
    score: tensor(value - 0.5, value + 0.5),
    outputs: { score_global: tensor(value / 4), score_local: tensor(value / 2) },
  });
};
const asking = (id: JudgeId): Parties => partiesOf({ ...usual, judge: id });
const fill = (method: string) => Promise.resolve(grey(method === usual.classical ? 0.25 : 0.5));

describe('the court', () => {
  it('judges the photograph and both fills, completed, in order', async () => {
    const hearing = await hear(grey(1), hole, asking('glcic-discriminator'), { fill, judge });
    const { asked, pictures, verdicts, view } = judgedFrom(hearing);
    expect(asked).toEqual(usual);
    expect(verdicts).toEqual([
      { id: 'photograph', score: 1, terms: [0.25, 0.5] },
      { id: 'classical', score: 0.25, terms: [0.0625, 0.125] },
      { id: 'network', score: 0.5, terms: [0.125, 0.25] },
    ]);
    for (const { image } of pictures) expect(image.data[0]).toBe(1);
    expect(view).toEqual({ left: 28, top: 28, width: 64, height: 64 });
  });

  it('fills by the methods that were chosen', async () => {
    const asked: string[] = [];
    const parties = partiesOf({ ...usual, classical: 'patchmatch', generator: 'deepfill-v1' });
    await hear(grey(1), hole, parties, {
      fill: (method) => {
        asked.push(method);
        return fill(method);
      },
      judge,
    });
    expect(asked).toEqual(['patchmatch', 'deepfill-v1']);
  });

  it('shows another judge the same pictures', async () => {
    const first = await hear(grey(1), hole, asking('glcic-discriminator'), { fill, judge });
    const again = await hearOf(first.heard, hole, asking('deepfill-v1-critics'), judge);
    expect(again.heard.map(({ image }) => image)).toEqual(first.heard.map(({ image }) => image));
    expect(judgedFrom(again).asked).toEqual({ ...usual, judge: 'deepfill-v1-critics' });
  });

  it('is undecided at a score of 0 and never quite sure', () => {
    expect(belief(0)).toBe(0.5);
    expect(belief(3) + belief(-3)).toBeCloseTo(1);
  });
});

describe('the judges', () => {
  it('are the discriminators of the catalogue, and give the terms that they have bars for', () => {
    expect(judges.map(({ id }) => id)).toEqual(discriminators.map(({ id }) => id));
    for (const { id, outputs } of discriminators)
      expect(outputs.map(({ name }) => name)).toEqual(
        expect.arrayContaining([...asking(id as JudgeId).outputs]),
      );
  });

  it('were trained by the games that the figure speaks of', () => {
    const read = (file: string) => readFileSync(`models/training/networks/${file}.py`, 'utf8');
    const [index, networks] = [read('__init__'), read('global_local') + read('sn_patch_gan')];
    for (const { id, game } of judges) {
      const name = new RegExp(`"${id}": (\\w+),`).exec(index)?.[1] ?? 'nothing';
      const source = networks.split(`class ${name}(`)[1] ?? '';
      expect(/game = "(.*)"/.exec(source)?.[1]).toBe(game);
    }
  });

  it.each([
    {
      id: 'context-encoder-discriminator',
      terms: [[1], [0.25], [0.5]],
      said: 'How sure the Context Encoder’s critic is that it sees a photograph: the photograph 73\u00a0%, the fill by Telea (2004) 56\u00a0%, the fill by GLCIC (2017) 62\u00a0%.',
    },
    {
      id: 'glcic-discriminator',
      terms: [
        [0.25, 0.5],
        [0.0625, 0.125],
        [0.125, 0.25],
      ],
      said: 'How sure GLCIC’s critics are that they see a photograph: the photograph 73\u00a0%, the fill by Telea (2004) 56\u00a0%, the fill by GLCIC (2017) 62\u00a0%.',
    },
    {
      id: 'deepfill-v1-critics',
      terms: [
        [0.25, 0.5],
        [0.0625, 0.125],
        [0.125, 0.25],
      ],
      said: 'The mean score of DeepFill v1’s critics, higher for what they take for a photograph: the photograph +1.00, the fill by Telea (2004) +0.25, the fill by GLCIC (2017) +0.50.',
    },
    {
      id: 'sn-patch-gan',
      terms: [[1], [0.25], [0.5]],
      said: 'The mean score of SN-PatchGAN’s patches, higher for what it takes for a photograph: the photograph +1.00, the fill by Telea (2004) +0.25, the fill by GLCIC (2017) +0.50.',
    },
  ] as const)('say what the scores of $id mean', async ({ id, terms, said }) => {
    const judged = judgedFrom(await hear(grey(1), hole, asking(id), { fill, judge }));
    expect(judged.verdicts.map((verdict) => verdict.terms)).toEqual(terms);
    expect(judged.verdicts.map((verdict) => verdict.id)).toEqual(candidateIds);
    expect(describeVerdicts(judged, methods)).toBe(said);
  });

  it('say so where a view is not there', async () => {
    const parties = asking('deepfill-v1-critics');
    const blind = async (image: Image) => ({ ...(await judge(image)), outputs: {} });
    const hearing = await hear(grey(1), hole, parties, { fill, judge: blind });
    expect(() => judgedFrom(hearing)).toThrow('DeepFill v1’s two critics gave no score');
  });
});
