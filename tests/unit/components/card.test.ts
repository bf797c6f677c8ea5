import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/components/networks/card.ts';
import { findNetwork, networks } from '../../../src/networks/catalogue.ts';
import { counted } from '../../../src/widgets/easel/words.ts';

/** Words and figures of a text, without what is between them. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}.]+/gu) ?? [];

async function set(id: string) {
  const { html, sections } = await cardOf(id);
  const { document } = parseHTML(`<main>${html}</main>`);
  return { document, sections };
}

it('says nothing of a critic’s attention, which is that of the network it judges', async () => {
  const textOf = async (id: string) => (await cardOf(id)).html;
  expect(await textOf('deepfill-v2')).toContain('Where attention looks');
  expect(await textOf('sn-patch-gan')).not.toContain('Where attention looks');
  expect(await textOf('deepfill-v1-critics')).not.toContain('Where attention looks');
});

it('says of a twin that it was trained otherwise, and by how much', async () => {
  const { document } = await set('glcic-undilated');
  const limits = document.querySelector('#what-it-cannot-do ~ ul')?.textContent;
  for (const id of ['glcic-undilated', 'glcic'])
    expect(limits).toContain(counted(findNetwork(id).trained.step));
  expect(limits).toContain('no critic');
});

describe.each(networks)('the card of $id as a page', ({ id }) => {
  it('has every cell of every table, in its place', async () => {
    const { document } = await set(id);
    const text = await readFile(`models/${id}/card.md`, 'utf8');
    const lines = text.split('\n').filter((line) => /^\|(?! --- )/.test(line));
    const stored = lines.map((line) => line.slice(2, -2).split(' | ').map(wordsOf));
    // A hole's name stands once in the page too, beside all of its lines.
    const spanned = stored.map(([first = [], ...others]) =>
      first.length > 0 ? [first, ...others] : others,
    );
    const shown = [...document.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => wordsOf(cell.textContent)),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(shown).toEqual(spanned);
  });

  it('says beside each line of figures what they are, and calls methods and holes by name', async () => {
    const { document } = await set(id);
    const figures = [...document.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(figures.filter((text) => text.includes(' / '))).toEqual([]);
    const ids = new Set([...networks.map((network) => network.id), 'harmonic']);
    const heads = [...document.querySelectorAll('th')].map((head) => head.textContent);
    expect(
      heads.filter((head) => ids.has(head) || /^(opencv|skimage|square|strokes)-/.test(head)),
    ).toEqual([]);
  });

  it('has every line of its lists, and folds none twice', async () => {
    const { document } = await set(id);
    const text = await readFile(`models/${id}/card.md`, 'utf8');
    const items = text.split('\n').filter((line) => line.startsWith('- '));
    expect(document.querySelectorAll('li')).toHaveLength(items.length);
    for (const { children } of document.querySelectorAll('ul'))
      expect([...children].every(({ localName }) => localName === 'li')).toBe(true);
  });

  it('names its sections by what they are found by', async () => {
    const { document, sections } = await set(id);
    expect(sections.map(({ name }) => name)).toEqual([
      'Training',
      'Corpus',
      'Measured',
      'What it cannot do',
    ]);
    for (const { id: section } of sections)
      expect(document.getElementById(section)?.localName).toBe('h2');
  });

  it('has tables that can be scrolled from the keyboard and read by their heads', async () => {
    const { document } = await set(id);
    for (const table of document.querySelectorAll('table')) {
      const box = table.parentElement;
      expect(box?.getAttribute('tabindex')).toBe('0');
      expect(box?.getAttribute('aria-label')).toBeTruthy();
      const heads = table.querySelectorAll('th[scope="row"]');
      expect(heads).toHaveLength(table.querySelectorAll('tbody tr').length);
    }
  });
});
