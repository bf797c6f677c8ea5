import {
  bestSections,
  has,
  inOrder,
  isDefinition,
  kindOf,
  type Found,
  type Page,
} from './pagefind.ts';

/** Pages that are shown at first, and more of them with each step. */
const pagesOfStep = 8;
/** Loaded beyond these: among so many there is the chapter that tells of the first. */
const ahead = 4;
const mostSections = 3;

interface Answer {
  readonly sentence: string;
  /** Of a list; the last is a button where there may be more. */
  readonly entries: readonly HTMLElement[];
}

/** What is shown of what was found for a query, after so many steps, the first among them. `goOn` takes the next. */
export async function answerTo(
  query: string,
  { results }: Found,
  steps: number,
  goOn: () => void,
): Promise<Answer> {
  const most = pagesOfStep * steps;
  const loaded = await Promise.all(results.slice(0, most + ahead).map(({ data }) => data()));
  const isHaving = (page: Page) => has(page, query);
  // What is shown stays where it is: only pages of the first step are put in another order.
  const first = pagesOfStep + ahead;
  const having = [
    ...inOrder(loaded.slice(0, first).filter(isHaving), query),
    ...loaded.slice(first).filter(isHaving),
  ];
  const pages = having.slice(0, most);
  const isMore = having.length > most || (results.length > loaded.length && having.length === most);
  const entries = pages.flatMap(entriesOf);
  return {
    sentence: sentenceOf(query, pages.length, isMore),
    entries: isMore ? [...entries, moreButton(goOn)] : entries,
  };
}

function sentenceOf(query: string, count: number, isMore: boolean): string {
  if (count === 0) return `Nothing in the book has “${query}”.`;
  if (isMore) return `The first ${count} results for “${query}”.`;
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”.`;
}

function moreButton(goOn: () => void): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'More results';
  button.addEventListener('click', goOn);
  item.append(button);
  return item;
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
