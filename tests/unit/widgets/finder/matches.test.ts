import { expect, test } from 'vitest';
import { matches, plain } from '../../../../src/widgets/finder/matches.ts';

const text = plain(
  'Chapter 12 Gated convolution. Figure 1 of chapter 12. One gate’s value (SN-PatchGAN), déjà vu.',
);

test.each([
  '',
  'gate',
  'gates',
  'GATED conv',
  'chapter 12',
  'figure 1',
  'patchgan',
  'sn-p',
  'deja',
])('“%s” finds it', (query) => expect(matches(text, query)).toBe(true));

test.each(['chapter 1', 'figure 12', 'ate', 'gate mask', '2'])('“%s” does not', (query) =>
  expect(matches(text, query)).toBe(false),
);
