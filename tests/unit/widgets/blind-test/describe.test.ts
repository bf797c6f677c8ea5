import { describe, expect, it } from 'vitest';
import {
  describeAnswer,
  describeChance,
  describeCritic,
} from '../../../../src/widgets/blind-test/describe.ts';
import type { Round } from '../../../../src/widgets/blind-test/rounds.ts';

describe('the words', () => {
  const names = { photographs: ['A gate'], methods: ['Telea'] };
  const round: Round = { photograph: 0, kind: 0, method: 0, truth: 'right' };

  it('say which was which, and who was right', () => {
    expect(describeAnswer('right', round, names)).toBe(
      'Right. The photograph is on the right: “A gate”. On the left, the outlined hole was filled by Telea.',
    );
    expect(describeAnswer('left', round, names)).toMatch(/^Wrong\. The photograph is on the right/);
    expect(describeCritic({ photograph: 0.5, filled: -0.25 }, round)).toBe(
      'SN-PatchGAN gives the left one −0.25 and the right one +0.50. It takes the right one for the photograph, and is right.',
    );
    expect(describeCritic({ photograph: 0.5011, filled: 0.5012 }, round)).toBe(
      'SN-PatchGAN gives the left one +0.5012 and the right one +0.5011. It takes the left one for the photograph, and is wrong.',
    );
  });

  it('say whether chance is ruled out', () => {
    const interval = (low: number, high: number) => ({ right: 1, of: 2, interval: { low, high } });
    expect(describeChance(interval(0.51, 0.9))).toContain('above 50\u00a0%');
    expect(describeChance(interval(0.1, 0.49))).toContain('below 50\u00a0%');
    expect(describeChance(interval(0.4, 0.6))).toContain('holds 50\u00a0%');
  });
});
