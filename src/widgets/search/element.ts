import {
  bestSections,
  has,
  inOrder,
  isDefinition,
  kindOf,
  loadPagefind,
  type Page,
  type Pagefind,
} from './pagefind.ts';

const mostPages = 8;
/** Among so many there is the chapter that tells of the first. */
const mostLoaded = 12;
const mostSections = 3;
/** Milliseconds without a key before it searches. */
const wait = 120;

/** A button that opens a dialog in which the book is searched. Script and index are loaded by the first opening. */
class BookSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | null = null;
  /** What the field holds: an answer to anything else comes too late. */
  #asked = '';

  connectedCallback(): void {
    const button = this.querySelector('button');
    const dialog = this.querySelector('dialog');
    const field = this.querySelector('input');
    if (!button || !dialog || !field) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      dialog.showModal();
      field.select();
      // What fails here is tried again, and said, by the first search.
      this.#load().catch(() => undefined);
    });
    field.addEventListener('input', () => void this.#search(field.value.trim()));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>('ol a')?.click();
    });
    dialog.addEventListener('keydown', (event) => {
      this.#walk(event, field);
      // A search field would keep the key to itself and only empty itself.
      if (event.key === 'Escape') dialog.close();
    });
    dialog.addEventListener('click', ({ target }) => {
      const isOutside = target === dialog;
      const isChosen = target instanceof Element && target.closest('ol a') !== null;
      if (isOutside || isChosen) dialog.close();
    });
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind().catch((error: unknown) => {
      this.#pagefind = null;
      throw error;
    });
    return this.#pagefind;
  }

  async #search(query: string): Promise<void> {
    this.#asked = query;
    if (query === '') {
      this.#show([], '');
      return;
    }
    try {
      const pagefind = await this.#load();
      const found = await pagefind.debouncedSearch(query, {}, wait);
      // Null: another key was pressed meanwhile.
      if (!found) return;
      const offered = await Promise.all(
        found.results.slice(0, mostLoaded).map(({ data }) => data()),
      );
      if (query !== this.#asked) return;
      const pages = inOrder(
        offered.filter((page) => has(page, query)),
        query,
      ).slice(0, mostPages);
      this.#show(pages, sentenceOf(query, pages.length));
    } catch {
      if (query !== this.#asked) return;
      this.#show(
        [],
        'The search index did not arrive. Check the connection, then load the page again.',
      );
    }
  }

  #show(pages: readonly Page[], sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
    this.querySelector('ol')?.replaceChildren(...pages.flatMap(entriesOf));
  }

  /** Arrows lead from the field through the results and back. */
  #walk(event: KeyboardEvent, field: HTMLElement): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [field, ...this.querySelectorAll<HTMLElement>('ol a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[at + step]?.focus();
    event.preventDefault();
  }
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

customElements.define('book-search', BookSearch);
