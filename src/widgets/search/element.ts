import type { Found, Pagefind } from './pagefind.ts';

/** Milliseconds without a key before it searches. */
const wait = 120;

/** A button that opens a dialog in which the book is searched. Script and index are loaded by the first opening. */
class BookSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | null = null;
  /** What the field holds: an answer to anything else comes too late. */
  #asked = '';
  /** Done once that is answered. */
  #answered = Promise.resolve();

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
    field.addEventListener('input', () => {
      this.#answered = this.#search(field.value.trim());
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const answered = this.#answered;
      void answered.then(() => {
        if (answered === this.#answered && dialog.open)
          this.querySelector<HTMLAnchorElement>('ol a')?.click();
      });
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
    // What every page runs before is only what opens the dialog.
    this.#pagefind ??= import('./pagefind.ts')
      .then(({ loadPagefind }) => loadPagefind())
      .catch((error: unknown) => {
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
    await this.#orSay(query, async () => {
      const pagefind = await this.#load();
      const found = await pagefind.debouncedSearch(query, {}, wait);
      // Null: another key was pressed meanwhile.
      if (found) await this.#answer(query, found, 1);
    });
  }

  async #answer(query: string, found: Found, steps: number): Promise<void> {
    const { answerTo } = await import('./results.ts');
    const { sentence, entries } = await answerTo(query, found, steps, () => {
      const before = this.querySelectorAll('ol a').length;
      void this.#orSay(query, () => this.#answer(query, found, steps + 1)).then(() => {
        // On with what is new, or at least not lost with the button.
        const links = [...this.querySelectorAll<HTMLElement>('ol a')];
        (links[before] ?? links.at(-1))?.focus();
      });
    });
    if (query === this.#asked) this.#show(entries, sentence);
  }

  async #orSay(query: string, search: () => Promise<void>): Promise<void> {
    try {
      await search();
    } catch {
      if (query !== this.#asked) return;
      this.#show(
        [],
        'The search index did not arrive. Check the connection, then load the page again.',
      );
    }
  }

  #show(entries: readonly HTMLElement[], sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
    this.querySelector('ol')?.replaceChildren(...entries);
  }

  /** Arrows lead from the field through the results and back. */
  #walk(event: KeyboardEvent, field: HTMLElement): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [field, ...this.querySelectorAll<HTMLElement>('ol :is(a, button)')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[at + step]?.focus();
    event.preventDefault();
  }
}

customElements.define('book-search', BookSearch);
