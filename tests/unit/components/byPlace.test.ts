import { expect, it } from 'vitest';
import { byPlace } from '../../../src/components/byPlace.ts';

const [one, two, first] = ['/chapters/one/', '/chapters/two/', '/'].map((href) => ({
  href,
  title: href,
}));
const claims = [
  { id: 'a', uses: [two!] },
  { id: 'b', uses: [] },
  { id: 'c', uses: [one!, two!] },
  { id: 'd', uses: [first!] },
  { id: 'e', uses: [two!, first!] },
];

it('lists claims under the place that states them first, chapters in their order', () => {
  const groups = byPlace(claims, [one!.href, two!.href]);
  expect(groups.map(({ place, members }) => [place, members.map(({ id }) => id)])).toEqual([
    [one, ['c']],
    [two, ['a', 'e']],
    [first, ['d']],
    [null, ['b']],
  ]);
});
