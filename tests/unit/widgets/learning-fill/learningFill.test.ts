import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHole, HoleError } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import { pointsOf } from '../../../../src/inpainting/lesson.ts';
import { learningFillCodec } from '../../../../src/widgets/learning-fill/codec.ts';
import {
  describeAnswer,
  describeStep,
  sees,
} from '../../../../src/widgets/learning-fill/describe.ts';
import { exercises, holeOf } from '../../../../src/widgets/learning-fill/exercises.ts';
import { learn, type Learned } from '../../../../src/widgets/learning-fill/learn.ts';
import { both, side, steps } from '../../../../src/widgets/learning-fill/scene.ts';
import { scenes } from '../../../../src/widgets/learning-fill/scenes.ts';
import { box, brush, at } from '../../../../src/widgets/scene/drawn.ts';

const shown = scenes.wide;
const hole = holeOf(shown.marks);
const points = pointsOf(hole);
const plane = side ** 2;
/** Red rises to the right, green downwards; blue is a checkerboard of eight pixels. */
const image: Image = {
  width: side,
  height: side,
  channels: 3,
  data: Float32Array.from({ length: 3 * plane }, (_, i) => {
    const [x, y] = [i % side, Math.floor((i % plane) / side)];
    return [x / side, y / side, ((x >> 3) + (y >> 3)) % 2][Math.floor(i / plane)]!;
  }),
};

describe('a scene', () => {
  it('comes back from its address as it went', () => {
    const scene = fc.record({
      photograph: fc.constantFrom('lone-tree', 'own'),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      step: fc.integer({ min: 0, max: steps }),
      marks: fc.constantFrom([], shown.marks),
    });
    fc.assert(
      fc.property(scene, (given) => {
        expect(learningFillCodec.decode(learningFillCodec.encode(given))).toEqual(given);
      }),
    );
  });

  it('that the book shows is blind in the middle without dilation, and only there', () => {
    expect(both((network) => sees(network, points.p1))).toEqual({ dilated: true, undilated: true });
    expect(both((network) => sees(network, points.p2))).toEqual({
      dilated: true,
      undilated: false,
    });
  });
});

describe('what is learned', () => {
  let learned: readonly Learned[];
  beforeAll(async () => {
    await tf.setBackend('cpu');
    const moments = learn({ image, hole, seed: 1 });
    learned = [moments.next(), moments.next()].flatMap(({ value }) => (value ? [value] : []));
    moments.return();
  }, 120_000);

  it('has no loss before the first batch, and leaves what is known alone', () => {
    const [first] = learned;
    expect(first?.standings.dilated.loss).toBeNull();
    for (const fill of Object.values(first?.fills ?? {})) {
      for (let i = 0; i < plane; i++) {
        if (hole.data[i]) continue;
        expect(fill[4 * i]).toBe(Math.round(255 * image.data[i]!));
      }
    }
  });

  it('tells how far off the answers are, by the photograph that the networks are never shown', () => {
    const [, second] = learned;
    const { p2 } = second!.standings.dilated;
    const right = [0, 1, 2].map((c) => image.data[c * plane + points.p2.y * side + points.p2.x]!);
    expect(second?.truth.p2).toEqual(right);
    const off = p2.colour.map((value, c) => Math.abs(value - right[c]!));
    expect(p2.off).toBeCloseTo((off[0]! + off[1]! + off[2]!) / 3, 6);
    const under = image.data.map((value, i) => (hole.data[i % plane] ? 1 - value : value));
    const [other] = learn({ image: { ...image, data: under }, hole, seed: 1 });
    expect(other?.standings.dilated.p2.colour).toEqual(learned[0]?.standings.dilated.p2.colour);
  }, 60_000);

  it('cannot tell the undilated network anything about the middle: one colour, whatever is known', () => {
    const known = learned.map(({ standings }) => both((network) => standings[network].p2.known));
    expect(known.map(({ undilated }) => undilated)).toEqual([0, 0]);
    for (const { dilated } of known) expect(dilated).toBeGreaterThan(0.1);
    // All that see nothing give the same answer.
    const { undilated } = learned[1]!.fills;
    const middle = 4 * (points.p2.y * side + points.p2.x);
    const beside = middle + 4 * side + 4;
    expect(undilated.slice(beside, beside + 4)).toEqual(undilated.slice(middle, middle + 4));
  });

  it('needs a hole, and something around it', () => {
    const none = createHole(side, side);
    const all = { ...none, data: none.data.map(() => 1) };
    for (const empty of [none, all])
      expect(() => learn({ image, hole: empty, seed: 1 }).next()).toThrow(HoleError);
  });

  it('is put into words', () => {
    const answer = { colour: [0, 0, 0], off: 0.125, known: 0.5 };
    expect(describeAnswer(answer, true)).toBe(
      'off by 0.13; 50\u00a0% of what it depends on is known',
    );
    expect(describeAnswer({ ...answer, known: 0 }, false)).toBe(
      'off by 0.13; sees nothing known, whatever it learns',
    );
    const standing = { loss: 0.1, p1: answer, p2: answer };
    expect(
      describeStep(
        3,
        both(() => standing),
        points,
      ).join(' '),
    ).toBe(
      'After 30 of 300 batches. Dilated: loss 0.100, p1 off by 0.13, p2 off by 0.13. Undilated: loss 0.100, p1 off by 0.13, p2 blind and off by 0.13.',
    );
  });
});

describe('the exercise', () => {
  const meets = (...marks: Parameters<typeof exercises.metBy>[0]['marks'][number][]): boolean =>
    exercises.metBy({ ...shown, marks }) === 'seen-through';

  it('is not met by what the chapter shows first, nor by no hole or nothing but hole', () => {
    expect(exercises.metBy(shown)).toBe('');
    expect(meets()).toBe(false);
    expect(meets(box(0, 0, 960, 960))).toBe(false);
  });

  it('asks for as many pixels, and for none too far from what is known', () => {
    expect(meets(box(60, 300, 800, 120))).toBe(true);
    // Too small; and too thick by a row.
    expect(meets(box(60, 300, 300, 120))).toBe(false);
    expect(meets(box(60, 300, 800, 170))).toBe(false);
    // A stroke that goes to and fro.
    expect(meets(brush(40, at(100, 200), at(860, 200), at(860, 700), at(100, 700)))).toBe(true);
  });
});
