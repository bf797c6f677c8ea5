import { expect, test } from 'vitest';
import { has, type Page } from '../../../../src/widgets/search/pagefind.ts';

const page = (excerpt: string, inside = '', title = 'Page'): Page => ({
  url: '/',
  meta: { title },
  content: '',
  excerpt,
  sub_results: [{ title: 'Part', url: '/#part', excerpt: inside, weighted_locations: [] }],
});

test.each([
  ['mask', page('The <mark>mask</mark> closes.')],
  ['Masks', page('its <mark>mask,</mark> which')],
  ['psnr', page('How far a fill is.', '', 'PSNR')],
  ['gate', page('nothing here', 'a <mark>Gated</mark> layer')],
])('“%s” is found, whatever its ending', (query, found) => {
  expect(has(found, query)).toBe(true);
});

test('what merely begins alike is not what was looked for', () => {
  expect(has(page('from <mark>zero</mark> on'), 'zxqvw')).toBe(false);
});
