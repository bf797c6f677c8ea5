import { expect, test } from 'vitest';
import { creditFaults, placeOf } from '../../../src/integrations/checks.ts';
import { pageFaults, type BuiltPage } from '../../../src/integrations/pageFaults.ts';

const page = (route: string, body: string): BuiltPage => ({
  route,
  file: `${route}index.html`,
  html: `<!doctype html><html><body>${body}</body></html>`,
});

function faultsOf(body: string): readonly string[] {
  const pages = [page('/', body), page('/glossary/', '<dl><div id="hole"></div></dl>')];
  return pageFaults(pages[0]!, pages, (path) => path === '/about/site.webp').map(
    ({ reason }) => reason,
  );
}

test.each([
  '<a href="/glossary/#hole">',
  '<a href="/glossary/">',
  '<a href="/about/site.webp">',
  '<div id="fill"></div><a href="#fill=N7IB">',
  '<a href="https://example.org/nothing">',
  '<img src="a.webp" alt="">',
  '<svg role="img" aria-label="A curve"></svg>',
  '<p>They are (<a href="/glossary/">there</a>)<b>,</b> <a href="/">here</a>’s one.</p>',
  '<p>Annulled; <code>null</code></p><pre>undefined</pre>',
])('%s is in order', (body) => {
  expect(faultsOf(body)).toEqual([]);
});

test.each([
  ['<a href="/nowhere/">', '/nowhere/ leads nowhere'],
  ['<a href="/glossary/#holes">', '#holes leads nowhere'],
  ['<a href="#part">', '#part leads nowhere'],
  ['<a href="/about/other.webp">', 'other.webp leads nowhere'],
  ['<img src="a.webp">', 'no alternative text'],
  ['<svg role="img"></svg>', 'no name'],
  ['<p>Run it on your own hole. null</p>', 'says “null”'],
  ['<p>PSNR NaN dB</p>', 'says “NaN”'],
  ['<p>They are<a href="/glossary/">there</a>.</p>', 'no space beside the link “there”'],
  ['<p>They are <a href="/glossary/">there</a>now.</p>', 'no space beside the link “there”'],
])('%s is found', (body, reason) => {
  expect(faultsOf(body)).toEqual([expect.stringContaining(reason)]);
});

test('a fault stands where its page is written, before other places that say the same', () => {
  const sources = new Map([
    ['src/layouts/Page.astro', 'a\n/about/site.webp'],
    ['content/chapters/09-partial-convolution.mdx', 'a\nb\n/about/site.webp'],
  ]);
  const placeOn = (file: string) => placeOf('/about/site.webp', { file }, sources);
  expect(placeOn('chapters/partial-convolution/index.html')).toBe(
    'content/chapters/09-partial-convolution.mdx:3',
  );
  expect(placeOn('chapters/convolution/index.html')).toBe('src/layouts/Page.astro:2');
  expect(placeOf('/other/', { file: 'index.html' }, sources)).toBe('index.html');
});

test('a photograph without a credit is found, with its line', () => {
  const list = `# The list

- id: one
  author: A
  licence: CC0-1.0
  licenceUrl: https://example.org
  package: p
  alt: A sea.
  file: one.webp

- id: two
  licence: CC0-1.0
  licenceUrl: https://example.org
  package: p
  alt: " "
  file: two.webp
`;
  expect(creditFaults('list.yaml', list)).toEqual([
    { at: 'list.yaml:11', reason: 'This photograph has no author.' },
    { at: 'list.yaml:11', reason: 'This photograph has no alt.' },
  ]);
});
