import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/components/networks/card.ts';
import { networks } from '../../../src/networks/catalogue.ts';

/** Words and figures of a text, without what is between them. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}.]+/gu) ?? [];

async function set(id: string) {
  const { html, sections } = await cardOf(id);
  const { document } = parseHTML(`<main>${html}</main>`);
  return { document, sections };
}

describe.each(networks)('the card of $id as a page', ({ id }) => {
  it('has every cell of every table, in its place', async () => {
    const { document } = await set(id);
    const text = await readFile(`models/${id}/card.md`, 'utf8');
    const lines = text.split('\n').filter((line) => /^\|(?! --- )/.test(line));
    const stored = lines.map((line) => line.slice(2, -2).split(' | ').map(wordsOf));
    const shown = [...document.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => wordsOf(cell.textContent)),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(shown).toEqual(stored);
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
