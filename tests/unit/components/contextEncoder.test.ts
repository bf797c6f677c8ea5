import { describe, expect, it } from 'vitest';
import { answers as encoder } from '../../../src/components/context-encoder/answers.ts';
import {
  alexNetSees,
  codeShare,
  layers,
  total,
} from '../../../src/components/context-encoder/released.ts';
import { answers as dilated } from '../../../src/components/dilated-convolution/answers.ts';

describe('the released Context Encoder', () => {
  it('has the weights that its layers multiply out to', () => {
    const narrow = 3 * 64 + 64 * 64 + 64 * 128 + 128 * 256 + 256 * 512;
    const back = 512 * 256 + 256 * 128 + 128 * 64 + 64 * 3;
    expect(total).toBe(16 * (narrow + 2 * 512 * 4000 + back));
    expect(codeShare).toBeCloseTo((16 * 2 * 512 * 4000) / total, 12);
  });

  it('halves and sees as far as counted by hand', () => {
    expect(layers.slice(0, 5).map(({ side, sees }) => [side, sees])).toEqual([
      [64, 4],
      [32, 10],
      [16, 22],
      [8, 46],
      [4, 94],
    ]);
    expect(layers.slice(-4).map(({ side }) => side)).toEqual([8, 16, 32, 64]);
  });

  it('and AlexNet sees 195 pixels at its fifth pooling', () => {
    expect(alexNetSees).toBe(195);
  });
});

describe('what exercises ask for', () => {
  it('is counted by hand, and printed nowhere else in the chapter', () => {
    expect(encoder.seesThrees).toBe(1 + 2 * (1 + 2 + 4 + 8 + 16));
    expect(layers.map(({ sees }) => sees)).not.toContain(encoder.seesThrees);
    expect([encoder.growth, encoder.growthThreefold]).toEqual([4 ** 2, 9 ** 2]);
    expect(dilated.fiveLayers).toBe(1 + 2 * (1 + 2 + 3 + 5 + 8));
    expect([...dilated.doubling, dilated.needed]).not.toContain(dilated.fiveLayers);
    expect(dilated.deep).toEqual({ side: 101, needed: 103, plainNeeded: 51 });
    expect(dilated.plainNeeded).not.toBe(dilated.deep.plainNeeded);
  });
});
