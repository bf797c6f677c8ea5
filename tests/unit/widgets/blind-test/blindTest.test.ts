import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingCount } from '../../../../src/inpainting/hole.ts';
import { rasterise } from '../../../../src/inpainting/marks.ts';
import { holeOf, kinds } from '../../../../src/widgets/blind-test/holes.ts';
import {
  addressOf,
  numberOf,
  pairOf,
  pictures,
  pictureSide,
} from '../../../../src/widgets/blind-test/pictures.ts';
import {
  methods,
  photographs,
  rounds,
  roundsOf,
  type Round,
  type Side,
} from '../../../../src/widgets/blind-test/rounds.ts';
import { blindTestCodec, mostSeed } from '../../../../src/widgets/blind-test/scene.ts';
import { scenes } from '../../../../src/widgets/blind-test/scenes.ts';
import { scoresOf, tallyOf, type Verdicts } from '../../../../src/widgets/blind-test/tally.ts';

const seeds = fc.integer({ min: 0, max: mostSeed });
const sides = fc.constantFrom<Side>('left', 'right');

const countBy = (values: readonly unknown[]): number[] => {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
};

describe('a test', () => {
  it('is balanced, whatever its seed: photographs, methods, kinds of hole and sides', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const all = roundsOf(seed);
        const each = (of: (round: Round) => unknown): number[] => countBy(all.map(of));
        expect(each(({ photograph }) => photograph)).toEqual(Array(rounds).fill(1));
        expect(each(({ method }) => method)).toEqual(Array(methods.length).fill(2));
        expect(each(({ kind }) => kind)).toEqual(Array(kinds).fill(rounds / kinds));
        expect(each(({ truth }) => truth)).toEqual([rounds / 2, rounds / 2]);
      }),
    );
  });

  it('is the same for the same seed, and another for most others', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(roundsOf(seed)).toEqual(roundsOf(seed));
      }),
    );
    const firsts = Array.from({ length: 200 }, (_, seed) => JSON.stringify(roundsOf(seed)));
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('stays what it was when its link was sent', () => {
    expect(roundsOf(1).slice(0, 2)).toEqual([
      { photograph: 13, kind: 1, method: 4, truth: 'left' },
      { photograph: 11, kind: 1, method: 2, truth: 'right' },
    ]);
  });

  it('begins with any photograph, method and side about equally often', () => {
    const count = 3000;
    const firsts = Array.from({ length: count }, (_, seed) => roundsOf(seed)[0]!);
    const parts: readonly (readonly [of: (round: Round) => unknown, values: number])[] = [
      [({ photograph }) => photograph, photographs],
      [({ method }) => method, methods.length],
      [({ truth }) => truth, 2],
    ];
    for (const [of, values] of parts) {
      const counts = countBy(firsts.map(of));
      expect(counts).toHaveLength(values);
      // Five standard deviations.
      const expected = count / values;
      const most = 5 * Math.sqrt(expected * (1 - 1 / values));
      for (const one of counts) expect(Math.abs(one - expected)).toBeLessThan(most);
    }
  });
});

describe('a pair', () => {
  it('has the photograph where the round says, and beside it the same one filled', () => {
    fc.assert(
      fc.property(seeds, fc.nat(rounds - 1), (seed, place) => {
        const round = roundsOf(seed)[place]!;
        const { photograph, kind, method, truth } = round;
        const pair = pairOf(round);
        expect(pair[truth]).toEqual({ photograph });
        expect(pair[truth === 'left' ? 'right' : 'left']).toEqual({ photograph, kind, method });
      }),
    );
  });

  it('has a file of its own for every picture, whose number does not say which', () => {
    const numbers = pictures.map(numberOf);
    expect(pictures).toHaveLength(photographs * (1 + kinds * methods.length));
    expect([...numbers].sort((a, b) => a - b)).toEqual(pictures.map((_, i) => i));
    const whole = pictures.filter((shown) => !('kind' in shown)).map(numberOf);
    expect(whole.filter((number) => number < pictures.length / 2).length).toBeGreaterThan(2);
    expect(whole.filter((number) => number >= pictures.length / 2).length).toBeGreaterThan(2);
    expect(addressOf(pictures[0]!)).toBe(`/stills/blind-test/${numbers[0]}.webp`);
  });
});

describe('a hole', () => {
  const holes = Array.from({ length: photographs }, (_, photograph) =>
    Array.from({ length: kinds }, (_, kind) =>
      rasterise(holeOf(photograph, kind), pictureSide, pictureSide),
    ),
  ).flat();

  it('is neither tiny nor wide', () => {
    for (const hole of holes) {
      const share = missingCount(hole) / hole.data.length;
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.16);
    }
  });

  it('lies elsewhere in every photograph', () => {
    expect(new Set(holes.map(({ data }) => data.join(''))).size).toBe(holes.length);
  });
});

describe('the result', () => {
  /** The critic takes photographs of even numbers for photographs, and only those. */
  const verdicts: Verdicts = Array.from({ length: photographs }, (_, photograph) =>
    Array.from({ length: kinds }, () => ({
      photograph: photograph % 2 === 0 ? 1 : -1,
      filled: methods.map(() => 0),
    })),
  );

  it('counts what was answered, method by method, for reader and critic', () => {
    fc.assert(
      fc.property(seeds, fc.array(sides, { minLength: 1, maxLength: rounds }), (seed, answers) => {
        const all = roundsOf(seed);
        const tally = tallyOf(all, answers, verdicts)!;
        let [reader, critic] = [0, 0];
        const shown = methods.map(() => 0);
        const taken = methods.map(() => 0);
        answers.forEach((answer, i) => {
          const { method, truth, photograph } = all[i]!;
          shown[method]!++;
          if (answer === truth) reader++;
          else taken[method]!++;
          if (photograph % 2 === 0) critic++;
        });
        expect(tally.methods).toEqual(
          methods.map((_, m) => ({ shown: shown[m], taken: taken[m] })),
        );
        expect(tally.reader).toMatchObject({ right: reader, of: answers.length });
        expect(tally.critic).toMatchObject({ right: critic, of: answers.length });
      }),
    );
  });

  it('is none before the first answer', () => {
    expect(tallyOf(roundsOf(1), [], verdicts)).toBeNull();
  });

  it('is refused where the critic was not asked', () => {
    expect(() => scoresOf([], roundsOf(1)[0]!)).toThrow(RangeError);
  });
});

describe('a scene', () => {
  it.each(Object.entries(scenes))('%s comes back from an address', (_, scene) => {
    expect(blindTestCodec.decode(blindTestCodec.encode(scene))).toEqual(scene);
  });

  it('comes back whatever its seed, and holds nothing else', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(blindTestCodec.decode(blindTestCodec.encode({ seed }))).toEqual({ seed });
      }),
    );
    expect(() => blindTestCodec.decode(blindTestCodec.encode({ seed: mostSeed + 1 }))).toThrow();
  });
});
