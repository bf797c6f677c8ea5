import { bestSections, has, inOrder, isDefinition, kindOf, type Page } from './pagefind.ts';

const mostPages = 8;
const mostSections = 3;

/** What is shown of the pages that a query was offered: a sentence, and the entries of a list. */
export function resultsOf(
  offered: readonly Page[],
  query: string,
): { readonly sentence: string; readonly entries: readonly HTMLElement[] } {
  const having = offered.filter((page) => has(page, query));
  const pages = inOrder(having, query).slice(0, mostPages);
  return { sentence: sentenceOf(query, pages.length), entries: pages.flatMap(entriesOf) };
}

function sentenceOf(query: string, count: number): string {
  if (count === 0) return `Nothing in the book has “${query}”.`;
  if (count === mostPages) return `The first ${mostPages} results for “${query}”.`;
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”.`;
}

function entriesOf(page: Page): readonly HTMLElement[] {
  const { url, meta, content } = page;
  const inside = bestSections(page, mostSections);
  // What its section says is not said twice.
  const excerpt = inside.some((section) => section.excerpt === page.excerpt) ? '' : page.excerpt;
  return [
    // A definition is short: it is read where it is found.
    entry(meta.title ?? url, url, isDefinition(url) ? content : excerpt, 'page'),
    ...inside.map((section) => entry(section.title, section.url, section.excerpt, 'section')),
  ];
}

function entry(title: string, url: string, excerpt: string, className: string): HTMLElement {
  const item = document.createElement('li');
  item.className = className;
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  // Pagefind has escaped the text of our own pages, and adds nothing but marks.
  text.innerHTML = excerpt;
  item.append(link, text);
  const kind = className === 'page' && kindOf(url);
  if (kind) {
    const label = document.createElement('span');
    label.className = 'kind';
    label.textContent = kind;
    link.after(' ', label);
  }
  return item;
}
