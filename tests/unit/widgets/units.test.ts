import { expect, test } from 'vitest';
import { describePsnr } from '../../../src/widgets/easel/describePsnr.ts';

const sources = import.meta.glob<string>('/src/widgets/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const comments = /\/\*[\s\S]*?\*\/|\/\/.*/g;
/** A number, typed or filled in, before a gap in which a line may break. */
const parted = /[\d}] (?=(?:%|dB|[kMG]B|ms)(?!\w)).{0,9}/g;

test('what a figure writes holds every number and its unit together', () => {
  const found = Object.entries(sources).flatMap(([file, source]) =>
    (source.replace(comments, '').match(parted) ?? []).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
  expect(describePsnr(18.7)).toBe('18.7\u00a0dB');
});
