import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { dist, documentOf, pages } from './site.ts';

test('every work leads to the chapters that cite it, and to no other, and is in the file to take along', () => {
  const cited = pages
    .filter(({ route }) => /^\/chapters\/[^/]+\/$/.test(route))
    .flatMap(({ route }) =>
      [...documentOf(route).querySelectorAll('.references > li')].map(({ id }) => `${route}#${id}`),
    );
  expect(cited.length).toBeGreaterThan(0);
  const list = documentOf('/references/');
  const bibtex = readFileSync(join(dist, 'references.bib'), 'utf8');
  const linked = [...list.querySelectorAll('li[id^="ref-"]')].flatMap((work) => {
    expect(bibtex).toContain(`{${work.id.slice('ref-'.length)},\n`);
    const links = [...work.querySelectorAll('a[href^="/chapters/"]')];
    for (const link of links) expect(link.getAttribute('href')).toMatch(RegExp(`#${work.id}$`));
    return links.map((link) => link.getAttribute('href') ?? '');
  });
  expect(linked.toSorted()).toEqual(cited.toSorted());
});
