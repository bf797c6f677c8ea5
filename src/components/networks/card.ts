import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { parseHTML } from 'linkedom';
import { published, textOf } from '../published.ts';
import { works } from '../works.ts';

/** What a card begins with: its title, which the page has too, and a word to those who would edit it. */
const HEAD = /^# .*\n\nWritten by .*\n\n/;

/** Lines beyond which a list is folded. */
const LONG = 12;

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

/** Heads that are heads, a cell of many figures with one in a line, and a box of its own that scrolls. */
function setTable(table: Element): void {
  const heads = [...table.querySelectorAll('thead th')];
  for (const head of heads) head.setAttribute('scope', 'col');
  for (const first of table.querySelectorAll('tbody td:first-child')) {
    first.outerHTML = `<th scope="row">${first.innerHTML}</th>`;
  }
  for (const cell of table.querySelectorAll('td')) {
    const figures = cell.textContent.split(' / ');
    if (figures.length < 2) continue;
    cell.setAttribute('class', 'figures');
    cell.innerHTML = figures.map((figure) => `<span>${figure}</span>`).join(' ');
  }
  wrap(table, 'div', {
    class: heads.length > 3 ? 'scroll wide' : 'scroll',
    tabindex: '0',
    role: 'group',
    'aria-label': heads.map((head) => head.textContent).join(', '),
  });
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
