import { beforeAll, describe, expect, test } from 'vitest';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { pushed } from '../../../../src/inpainting/influence.ts';
import { runInNode } from '../../../../src/networks/node.ts';
import { selfTestInputs } from '../../../../src/networks/selfTest.ts';
import { holeUnder } from '../../../../src/widgets/influence/hole.ts';
import {
  describeBeyond,
  describeChange,
  describeSpot,
} from '../../../../src/widgets/influence/describe.ts';
import { drawChanges, drawSpot } from '../../../../src/widgets/influence/draw.ts';
import { limitOf, pairs, type PairName } from '../../../../src/widgets/influence/pairs.ts';
import { scenes } from '../../../../src/widgets/influence/scenes.ts';
import { rectangleOf } from '../../../../src/widgets/influence/spot.ts';
import { weigh, type Weighed } from '../../../../src/widgets/influence/weigh.ts';

const { image } = selfTestInputs(128);
const { marks, spot } = scenes.beside;
const hole = holeUnder(marks);
const weighIn = (pair: PairName) =>
  weigh(image, hole, spot, pair, async ({ network, knobs }, given) => {
    return (await runInNode({ network, image: given, hole, knobs })).fill;
  });

let [glcic, twin, attentive, inattentive]: Weighed[] = [];
beforeAll(async () => {
  [glcic, twin] = await weighIn('dilation');
  [attentive, inattentive] = await weighIn('attention');
});

describe('the trained twin', () => {
  const limit = limitOf(pairs.dilation.layers, rectangleOf(spot));
  const right = limit.left + limit.width;
  /** The largest change in one column of the square. */
  const inColumn = ({ values }: Weighed, x: number) =>
    Math.max(...Array.from({ length: 128 }, (_, y) => values[y * 128 + x]!));

  test('changes up to its limit and, to the last bit, not at all beyond', () => {
    // The hole goes on from there.
    expect(right).toBeLessThan(104 - 16);
    expect(inColumn(twin!, right - 1)).toBeGreaterThan(0);
    for (let x = right; x < 128; x++) expect(inColumn(twin!, x)).toBe(0);
    expect(twin!.beyond).toBe(0);
    expect(twin!.farthest).toBeLessThanOrEqual(right - 24);
  });

  test('is changed beside the spot as its brother is, which also changes where it cannot', () => {
    expect(inColumn(twin!, 24)).toBeGreaterThan(0.05);
    expect(inColumn(glcic!, 24)).toBeGreaterThan(0.05);
    expect(glcic!.beyond).toBeGreaterThan(1 / 255);
    expect(glcic!.share).toBeGreaterThan(twin!.share);
  });
});

describe('DeepFill', () => {
  test('has no limit in the picture, with attention and without, and they differ', () => {
    for (const one of [attentive!, inattentive!]) {
      expect(one.beyond).toBeNull();
      expect(one.values.every((value, i) => value > 0 === (hole.data[i] === 1))).toBe(true);
    }
    expect(attentive!.mean).not.toBe(inattentive!.mean);
  });
});

test('the picture as it is comes first, so that it can be remembered, and a hole is needed', async () => {
  const seen: unknown[] = [];
  const fill = (variant: { id: string }, given: typeof image, isChanged: boolean) => {
    seen.push([variant.id, isChanged]);
    if (isChanged) expect(given.data).toEqual(pushed(image, rectangleOf(spot)).data);
    else expect(given).toBe(image);
    return Promise.resolve(given);
  };
  const [same] = await weigh(image, hole, spot, 'dilation', fill);
  // What copies the photograph into the hole is not changed by what lies outside.
  expect(same).toMatchObject({ share: 0, farthest: 0, largest: 0, mean: 0, beyond: 0 });
  expect(seen).toEqual([
    ['glcic', false],
    ['glcic', true],
    ['glcic-undilated', false],
    ['glcic-undilated', true],
  ]);
  const whole = createHole(128, 128);
  await expect(weigh(image, whole, spot, 'dilation', fill)).rejects.toThrow('no hole yet');
});

describe('drawn and in words', () => {
  test('a change of nothing is left out, one of 1 is the lightest, and the least is not lost', () => {
    const values = new Float32Array(128 ** 2);
    values.set([0, 1e-9, 1e-4, 0.01, 1]);
    const { rgba } = drawChanges(values);
    const colour = (i: number) => [...rgba.subarray(4 * i, 4 * i + 4)];
    expect(colour(0)).toEqual([0, 0, 0, 0]);
    expect(colour(1)).toEqual(colour(2));
    expect(colour(1)[3]).toBe(255);
    expect(colour(4)).toEqual([255, 232, 178, 255]);
    expect(colour(3)[0]).toBeGreaterThan(colour(2)[0]!);
    expect(colour(3)[0]).toBeLessThan(255);
  });

  test('the spot is drawn as the networks get it', () => {
    const { width, rgba } = drawSpot(image, spot);
    const { left, top } = rectangleOf(spot);
    const changed = pushed(image, rectangleOf(spot));
    expect(width).toBe(8);
    expect(rgba[0]! / 255).toBeCloseTo(changed.data[top * 128 + left]!, 2);
  });

  test('numbers are said only as far as they are so', () => {
    const heat = { still: '' };
    const none = { id: '', heat, share: 0, farthest: 0, mean: 0, largest: 0, beyond: 0 };
    expect(describeChange(none)).toBe('Nothing in the hole changes at all.');
    const little = { ...none, mean: 1e-6, largest: 0.0021 };
    expect(describeChange(little)).toBe(
      'Nothing in the hole changes by more than 1/255. By less than 0.0001 on average, 0.0021 at most.',
    );
    const much = { ...little, share: 0.6618, farthest: 92, mean: 0.01234 };
    expect(describeChange(much)).toBe(
      '66\u00a0% of the hole changes by more than 1/255, as far as 92\u00a0pixels away. By 0.012 on average, 0.0021 at most.',
    );
    expect(describeBeyond(0)).toContain('exactly nothing');
    expect(describeBeyond(1e-7)).toContain('less than 0.0001');
    expect(describeBeyond(null)).toContain('All of the hole');
    expect(describeSpot(null)).toContain('no place');
  });
});
