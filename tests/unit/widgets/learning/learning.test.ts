import '@tensorflow/tfjs-backend-cpu';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../../../src/inpainting/twoModes.ts';
import { learningCodec } from '../../../../src/widgets/learning/codec.ts';
import { isOf, longer, type Course } from '../../../../src/widgets/learning/course.ts';
import { describeStanding } from '../../../../src/widgets/learning/describe.ts';
import { exercises } from '../../../../src/widgets/learning/exercises.ts';
import { atLeast, groundOf } from '../../../../src/widgets/learning/ground.ts';
import { learn } from '../../../../src/widgets/learning/learn.ts';
import {
  batchesAPicture,
  firstModes,
  losses,
  oddsOf,
  paces,
  shares,
  type Scene,
} from '../../../../src/widgets/learning/scene.ts';
import { scenes } from '../../../../src/widgets/learning/scenes.ts';

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
});

describe('a Learning scene', () => {
  it('comes back from its address as it went', () => {
    const loss = fc.constantFrom(...losses);
    const percent = fc.integer({ min: 0, max: 100 });
    const fence = fc.tuple(percent, percent);
    const scene = fc.record({
      losses: fc.tuple(loss, loss),
      share: fc.constantFrom(...shares),
      seed: fc.integer({ min: 0, max: 999 }),
      pace: fc.constantFrom(...paces),
      modes: fc.oneof(fc.constant(firstModes), fc.tuple(fence, fence)),
    });
    fc.assert(
      fc.property(scene, (given) => {
        expect(learningCodec.decode(learningCodec.encode(given))).toEqual(given);
      }),
    );
  });

  it('of an address from before the critic’s pace could be chosen has the pace that it had', () => {
    expect(learningCodec.decode('TbABAAMCAw')).toEqual({
      losses: ['l2', 'joint'],
      share: 70,
      seed: 3,
      pace: 'even',
      modes: firstModes,
    });
    const beyond = { ...scenes.majority, modes: [firstModes[0], [101, 20]] } as const;
    expect(() => learningCodec.decode(learningCodec.encode(beyond))).toThrow(/cannot be read/);
  });

  it('is learned moment by moment, and left off at any', () => {
    const scene = scenes['average-or-choice'];
    const moments = learn(scene);
    let course: Course | null = null;
    for (let i = 0; i < 3; i++) {
      const { value } = moments.next();
      if (value) course = longer(course, scene, value);
    }
    moments.return();
    expect(course?.curve.map(({ batch }) => batch)).toEqual([
      0,
      batchesAPicture,
      2 * batchesAPicture,
    ]);
    expect(course?.curve.at(-1)?.criticRight[0]).toBeNull();
    expect(course?.curve.at(-1)?.squaredError[1]).toBe(course?.moment.standings[1].squaredError);
    expect(course?.curve.at(-1)?.contrast[1]).toBe(contrast(course!.moment.standings[1].fills));
  });

  it('keeps what one generator has learned when only the other is judged otherwise', () => {
    const scene: Scene = scenes['average-or-choice'];
    const course: Course = { scene, moment: learn(scene).next().value!, curve: [] };
    const kept = (changed: Partial<Scene>) =>
      ([0, 1] as const).map((which) => isOf(course, { ...scene, ...changed }, which));
    expect(kept({})).toEqual([true, true]);
    expect(kept({ losses: ['l2', 'joint'] })).toEqual([true, false]);
    expect(kept({ losses: ['l1', 'adversarial'] })).toEqual([false, true]);
    expect(kept({ share: 60 })).toEqual([false, false]);
    expect(kept({ seed: 9 })).toEqual([false, false]);
    expect(kept({ modes: [firstModes[1], firstModes[0]] })).toEqual([false, false]);
    expect(kept({ modes: structuredClone(firstModes) })).toEqual([true, true]);
    // No critic judges the first.
    expect(kept({ pace: 'slow' })).toEqual([true, false]);
  });
});

describe('the exercise', () => {
  it('is not met by what the chapter shows first', () => {
    expect(exercises.metBy(scenes['average-or-choice'])).toBe('');
  });

  it('knows that absolute error has no one answer at even odds', () => {
    expect(exercises.metBy({ ...scenes.majority, losses: ['l1', 'joint'], share: 50 })).toBe('');
  });

  it('takes for a fence only what two that differ have as their mean, at even odds', () => {
    const met = (scene: Partial<Scene>): string =>
      exercises.metBy({ ...scenes['average-or-choice'], ...scene });
    const alike = [
      [10, 70],
      [30, 90],
    ] as const;
    expect(met({ modes: alike })).toBe('mean-fence');
    expect(met({ modes: alike, share: 60 })).toBe('');
    expect(met({ modes: [alike[0], alike[0]] })).toBe('');
    expect(met({ modes: [alike[0], [50, 50]] })).toBe('');
  });
});

describe('the ground', () => {
  it('of squared error is best in the middle, of absolute error as good at every place between', () => {
    const squared = groundOf('l2', 0.5, null) ?? [];
    const best = squared.indexOf(Math.max(...squared));
    expect([11, 12]).toContain(best % 24);
    const absolute = groundOf('l1', 0.5, null) ?? [];
    expect(absolute.filter((value) => value > 0.999).length).toBeGreaterThan(150);
  });

  it('of a critic is nothing before it speaks', () => {
    expect(groundOf('adversarial', 0.5, null)).toBeNull();
  });

  it('is drawn with light even stripes at the top', () => {
    expect(atLeast([0, 1, 1, 1], 0.5)).toBe('M1 1h1v1h-1zM0 0h2v1h-2z');
  });
});

it('a standing is put into words', () => {
  const words = describeStanding(
    {
      fills: [0.2, 0.8, 0.5, 0.5],
      squaredError: 0.09,
      criticRight: 0.5,
      verdicts: null,
    },
    oddsOf(scenes['average-or-choice']),
  );
  expect(words).toBe(
    'Of 2 fills 1 are the first fence, 0 the second, 1 neither. Contrast 0.30, where a fence has 0.60. Squared error 0.090. The critic is right 50\u00a0% of the time.',
  );
});
