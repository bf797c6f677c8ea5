import { describe, expect, it } from 'vitest';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import {
  belief,
  describeVerdicts,
  judgedFrom,
  parties,
  views,
} from '../../../../src/widgets/critics/candidates.ts';
import { hear, seenSide } from '../../../../src/widgets/critics/court.ts';
import { criticsCodec } from '../../../../src/widgets/critics/scene.ts';
import { scenes } from '../../../../src/widgets/critics/scenes.ts';

const grey = (value: number): Image => {
  const image = createImage(seenSide, seenSide);
  return { ...image, data: image.data.fill(value) };
};
const hole = createHole(seenSide, seenSide);
for (let y = 40; y < 80; y++) hole.data.fill(1, y * seenSide + 40, y * seenSide + 80);

/** Scores a picture by the value in the middle of its hole, so that each verdict says what was judged. */
const judge = (image: Image) => {
  const value = image.data[60 * seenSide + 60] ?? NaN;
  const tensor = (number: number) => ({ dims: [1, 1], data: Float32Array.of(number) });
  return Promise.resolve({
    score: tensor(value),
    outputs: { [views[0]]: tensor(value / 4), [views[1]]: tensor(value / 2) },
  });
};

describe('the court', () => {
  it('judges the photograph and both fills, completed, in order', async () => {
    const fill = (method: string) => Promise.resolve(grey(method === 'telea' ? 0.25 : 0.5));
    const hearing = await hear(grey(1), hole, parties, { fill, judge });
    const { pictures, verdicts, view } = judgedFrom(hearing);
    expect(verdicts).toEqual([
      { id: 'photograph', score: 1, fromWhole: 0.25, fromLocal: 0.5 },
      { id: 'telea', score: 0.25, fromWhole: 0.0625, fromLocal: 0.125 },
      { id: 'network', score: 0.5, fromWhole: 0.125, fromLocal: 0.25 },
    ]);
    for (const { image } of pictures) expect(image.data[0]).toBe(1);
    expect(view).toEqual({ left: 28, top: 28, width: 64, height: 64 });
    expect(describeVerdicts(verdicts)).toBe(
      'How sure the critics are that they see a photograph: the photograph 73 %, Telea’s fill 56 %, the network’s fill 62 %.',
    );
  });

  it('is undecided at a score of 0 and never quite sure', () => {
    const verdict = { id: 'photograph' as const, fromWhole: 0, fromLocal: 0 };
    expect(belief({ ...verdict, score: 0 })).toBe(0.5);
    expect(belief({ ...verdict, score: 3 }) + belief({ ...verdict, score: -3 })).toBeCloseTo(1);
  });
});

describe('the named scenes', () => {
  it.each(Object.entries(scenes))('%s comes back from an address', (_, scene) => {
    expect(criticsCodec.decode(criticsCodec.encode(scene))).toEqual(scene);
  });
});
