import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { parseHTML } from 'linkedom';
import { published, textOf } from '../published.ts';
import { works } from '../works.ts';

/** What a card begins with: its title, which the page has too, and a word to those who would edit it. */
const HEAD = /^# .*\n\nWritten by .*\n\n/;

/** Lines beyond which a list is folded. */
const LONG = 12;

/** A cell of figures. */
const NUMBER = /^(∞|[\d.,]+)( %)?$/;

const markdown = await createMarkdownProcessor({ syntaxHighlight: false });

export interface Card {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

/** The card of a network, `models/<id>/card.md`, set for a page. Throws where there is none. */
export async function cardOf(id: string): Promise<Card> {
  const text = await textOf(`models/${id}/card.md`);
  if (!HEAD.test(text)) throw new Error(`models/${id}/card.md does not begin as a card does.`);
  const { code, metadata } = await markdown.render(text.replace(HEAD, ''));
  const sections = metadata.headings.map(({ slug, text: name }) => ({ id: slug, name }));
  return { html: forPage(code), sections };
}

/** What Markdown gives, as the book sets it: tables, long lists, names of works and files. */
function forPage(html: string): string {
  const { document } = parseHTML(`<main>${html}</main>`);
  for (const table of document.querySelectorAll('table')) setTable(table);
  for (const list of document.querySelectorAll('ul')) foldList(list);
  for (const code of document.querySelectorAll('code')) {
    const address = addressOf(code.textContent);
    if (address !== null) wrap(code, 'a', { href: address });
  }
  return document.querySelector('main')?.innerHTML ?? '';
}

/** Heads that are heads, numbers at the right, and a box of its own that scrolls. */
function setTable(table: Element): void {
  const heads = [...table.querySelectorAll('thead th')];
  for (const [column, head] of heads.entries()) {
    head.setAttribute('scope', 'col');
    const cells = [...table.querySelectorAll(`tbody td:nth-child(${column + 1})`)];
    if (!cells.every(({ textContent }) => NUMBER.test(textContent))) continue;
    for (const cell of [head, ...cells]) cell.setAttribute('class', 'number');
  }
  nameRows(table);
  wrap(table, 'div', {
    class: heads.length > 3 ? 'scroll wide' : 'scroll',
    tabindex: '0',
    role: 'group',
    'aria-label': heads.map((head) => head.textContent).join(', '),
  });
}

/** The first cell names its row, and those after it as far as they have no name. */
function nameRows(table: Element): void {
  const rows = [...table.querySelectorAll('tbody tr')];
  const named = rows.filter(({ firstElementChild }) => firstElementChild?.textContent !== '');
  if (named.length === rows.length) {
    for (const { firstElementChild: name } of rows) setHead(name, { scope: 'row' });
    return;
  }
  table.setAttribute('class', 'grouped');
  const starts = named.map((row) => rows.indexOf(row));
  for (const [i, start] of starts.entries()) group(table, rows.slice(start, starts[i + 1]));
  table.querySelector('tbody')?.remove();
}

/** Lines that stand together, the second cell of each a head of its own. */
function group(table: Element, lines: readonly Element[]): void {
  const body = table.ownerDocument.createElement('tbody');
  for (const [i, line] of lines.entries()) {
    const [name, measure] = line.children;
    setHead(measure, { scope: 'row' });
    if (i === 0) setHead(name, { scope: 'rowgroup', rowspan: String(lines.length) });
    else name?.remove();
  }
  body.append(...lines);
  table.append(body);
}

function setHead(
  cell: Element | null | undefined,
  attributes: Readonly<Record<string, string>>,
): void {
  if (!cell) return;
  const head = cell.ownerDocument.createElement('th');
  for (const [key, value] of Object.entries(attributes)) head.setAttribute(key, value);
  head.innerHTML = cell.innerHTML;
  cell.replaceWith(head);
}

/** Of a long list all but the first line is folded away. */
function foldList(list: Element): void {
  const [first, ...rest] = list.children;
  if (!first || rest.length < LONG) return;
  const folded = `<summary>${rest.length} lines more</summary><ul>${rest.map((item) => item.outerHTML).join('')}</ul>`;
  list.innerHTML = first.outerHTML;
  list.insertAdjacentHTML('afterend', `<div><details class="more">${folded}</details></div>`);
}

function wrap(element: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  const box = element.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) box.setAttribute(key, value);
  element.replaceWith(box);
  box.append(element);
}

function addressOf(name: string): string | null {
  if (published.has(name)) return `/${name}`;
  return works.has(name) ? `/references/#ref-${name}` : null;
}
