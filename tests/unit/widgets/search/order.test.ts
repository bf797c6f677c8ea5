import { expect, test } from 'vitest';
import {
  bestSections,
  inOrder,
  kindOf,
  type Page,
} from '../../../../src/widgets/search/pagefind.ts';

const page = (url: string, told?: string): Page => ({
  url,
  meta: { title: url, ...(told && { told }) },
  content: '',
  excerpt: '',
  sub_results: [],
});
const urls = (pages: readonly Page[]) => pages.map(({ url }) => url);

test('a definition that leads is led by the chapter that tells of it, and the rest keep their order', () => {
  const found = [
    page('/glossary/#mask', '/chapters/one/'),
    page('/chapters/two/'),
    page('/chapters/one/'),
    page('/networks/'),
  ];
  expect(urls(inOrder(found, 'mask'))).toEqual([
    '/chapters/one/',
    '/glossary/#mask',
    '/chapters/two/',
    '/networks/',
  ]);
});

test.each([
  [
    'a chapter leads',
    [page('/chapters/two/'), page('/glossary/#a', '/chapters/one/'), page('/chapters/one/')],
  ],
  ['no chapter tells of it', [page('/glossary/#a'), page('/chapters/one/')]],
  ['its chapter was not found', [page('/glossary/#a', '/chapters/one/'), page('/chapters/two/')]],
  ['nothing was found', []],
])('where %s, nothing changes', (_, found) => expect(inOrder(found, 'mask')).toEqual(found));

test('what is called just as the query comes before what only has it', () => {
  const hole = page('/glossary/#hole', '/chapters/one/');
  const found = [
    page('/glossary/#free-form', '/chapters/two/'),
    page('/chapters/two/'),
    { ...hole, meta: { ...hole.meta, title: 'Hole' } },
    page('/chapters/one/'),
  ];
  expect(urls(inOrder(found, 'hole'))).toEqual([
    '/chapters/one/',
    '/glossary/#hole',
    '/glossary/#free-form',
    '/chapters/two/',
  ]);
});

test('of a page’s sections those with the most come first, and its beginning is none of them', () => {
  const section = (url: string, ...scores: readonly number[]) => ({
    title: url,
    url,
    excerpt: '',
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  });
  const sections = [
    section('/a/', 90),
    section('/a/#1', 5),
    section('/a/#2', 3, 4),
    section('/a/#3', 1),
  ];
  const found = { ...page('/a/'), sub_results: sections };
  expect(bestSections(found, 2).map(({ url }) => url)).toEqual(['/a/#2', '/a/#1']);
});

test('chapters and definitions are named as such', () => {
  expect(['/chapters/glcic/', '/glossary/#mask', '/chapters/', '/networks/'].map(kindOf)).toEqual([
    'Chapter',
    'Glossary',
    null,
    null,
  ]);
});
