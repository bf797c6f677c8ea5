// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  progressText,
  watchProgress,
  type Progress,
} from '../../../../src/widgets/progress/progress.ts';

const theme = '../../../../src/layouts/theme.js';

/** The browser shows the page again as it was left, of which nothing of its own tells but this. */
const goBack = () => void dispatchEvent(new Event('pageshow'));
const button = () => document.querySelector('button')!;
const look = () => [
  document.documentElement.dataset['theme'],
  button().getAttribute('aria-pressed'),
];

beforeAll(async () => {
  document.body.innerHTML = '<button data-theme-button hidden></button>';
  // A script of the page's own, and no module.
  await import(theme);
  dispatchEvent(new Event('DOMContentLoaded'));
});
beforeEach(() => localStorage.clear());

test('a page gone back to has the look chosen since', () => {
  expect(look()).toEqual([undefined, 'false']);
  localStorage.setItem('theme', 'dark');
  goBack();
  expect(look()).toEqual(['dark', 'true']);
  localStorage.clear();
  goBack();
  expect(look()).toEqual([undefined, 'false']);
});

test('a page gone back to shows what was solved and read since', () => {
  let shown: Progress | undefined;
  watchProgress((progress) => (shown = progress));
  const since = { solved: ['glcic/reach'], read: { glcic: 40 } };
  localStorage.setItem('progress', progressText(since));
  expect(shown).toEqual({ solved: [], read: {} });
  goBack();
  expect(shown).toEqual(since);
});
