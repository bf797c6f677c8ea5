import { describe, expect, test } from 'vitest';
import { apparatus } from '../../../src/components/apparatus.ts';
import { bareNumberIn } from '../../../src/components/bareNumbers.ts';
import { parseBibliography } from '../../../src/components/bibliography.ts';

interface Attribute {
  type: string;
  name: string;
  value: string;
}

const content = new URL('../../../content/', import.meta.url);
const number = apparatus({
  bibliography: new URL('references.bib', content),
  claims: new URL('claims.yaml', content),
  glossary: new URL('glossary.yaml', content),
});

function element(name: string, given: Record<string, string>) {
  const attributes = Object.entries(given).map(([key, value]): Attribute => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes, children: [] };
}

function run(...children: ReturnType<typeof element>[]) {
  const file = {
    data: { astro: { frontmatter: { title: 'kept', citations: [] as string[] } } },
    fail(reason: string): never {
      throw new Error(reason);
    },
  };
  number({ type: 'root', children }, file);
  return {
    frontmatter: file.data.astro.frontmatter,
    elements: children.map(({ attributes }) =>
      Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    ),
  };
}

describe('a chapter’s apparatus', () => {
  test('numbers figures and equations apart, and refers forwards and backwards', () => {
    const { elements } = run(
      element('Ref', { to: 'fig-two' }),
      element('Figure', { id: 'fig-one' }),
      element('Equation', { id: 'eq-one' }),
      element('Figure', { id: 'fig-two' }),
      element('Ref', { to: 'eq-one' }),
    );
    expect(elements.map((attributes) => attributes['number'])).toEqual(['2', '1', '1', '2', '1']);
    expect(elements[4]).toMatchObject({ kind: 'Equation' });
  });

  test('numbers works by their first citation and lists each once', () => {
    const { elements, frontmatter } = run(
      element('Cite', { key: 'liu2018partial' }),
      element('Cite', { key: 'yu2019gated liu2018partial' }),
    );
    expect(frontmatter).toEqual({ title: 'kept', citations: ['liu2018partial', 'yu2019gated'] });
    expect(elements.map(({ numbers }) => numbers)).toEqual(['1', '2 1']);
    expect(new Set(elements.map(({ nth }) => nth)).size).toBe(2);
  });

  test.each([
    ['a reference to nothing', element('Ref', { to: 'fig-none' }), /fig-none.*leads nowhere/],
    ['an unknown work', element('Cite', { key: 'nobody1999' }), /nobody1999.*no such work/],
    ['an unknown claim', element('Claim', { id: 'none' }), /none.*claims.yaml has no such/],
    ['an unknown term', element('Term', { id: 'none' }), /none.*glossary.yaml has no such/],
    ['an exercise without an answer to read', element('Question', { id: 'q' }), /explanation/],
    ['a figure without a name', element('Figure', {}), /needs id/],
    ['a picture without words', element('img', { src: 'a.webp' }), /no words/],
    ['a picture in Markdown without', { ...element('', {}), type: 'image', alt: '' }, /no words/],
  ])('fails on %s', (_, broken, message) => {
    expect(() => run(broken)).toThrow(message);
  });

  test('fails on two things of one name', () => {
    expect(() => run(element('Figure', { id: 'a' }), element('Equation', { id: 'a' }))).toThrow(
      /called “a”/,
    );
  });
});

describe('a number that states a result', () => {
  test.each([
    ['It reaches 23.4 dB on squares.', '23.4 dB'],
    ['Training took 38 hours.', '38 hours'],
    ['Its SSIM is 0.713.', '0.713'],
    ['Raters preferred it in 68 % of all pairs.', '68 %'],
  ])('is seen in “%s”', (text, found) => expect(bareNumberIn(text)).toBe(found));

  test.each([
    'It reaches … dB on squares.',
    'A window of 3 by 3, 0.5 of it lost.',
    'The hole covers 25 % of the picture. PSNR is higher.',
    'In 2018 came SSIM’s 14th year.',
    'At 128 pixels, dB are compared.',
  ])('is not seen in “%s”', (text) => expect(bareNumberIn(text)).toBeNull());
});

describe('the bibliography', () => {
  const entry = (fields: string) => parseBibliography(`@article{key, ${fields}}`).get('key');

  test('shortens names as a text cites them', () => {
    const short = (author: string) =>
      entry(`author = {${author}}, title = {T}, year = {2018}`)?.shortName;
    expect(short('Telea, Alexandru')).toBe('Telea 2018');
    expect(short('Yu, Fisher and Koltun, Vladlen')).toBe('Yu and Koltun 2018');
    expect(short('Liu, Guilin and Reda, Fitsum A. and Shih, Kevin J.')).toBe('Liu et al. 2018');
  });

  test('gives initials and where it appeared', () => {
    const fields = 'author = {Goldman, Dan B and Westin, Carl-Fredrik}, title = {T}, year = {2009}';
    expect(
      entry(`${fields}, journal = {J}, volume = {9}, number = {1}, pages = {23--34}`),
    ).toMatchObject({
      authors: ['Goldman, D. B.', 'Westin, C.-F.'],
      venue: 'J 9 (1), 23–34',
      year: 2009,
      doi: null,
    });
  });

  test('refuses an entry without a year', () => {
    expect(() => entry('title = {T}')).toThrow(/key needs a title and a year/);
  });
});
