import { matches, plain } from './matches.ts';

interface Figure {
  readonly item: HTMLElement;
  /** What it is found by, `plain`. */
  readonly text: string;
}

/** A field that leaves, of the page's figures, those that have the words typed, and of its parts those that have one. */
class FigureFinder extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    if (!field || !status) return;
    const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].map(partOf);
    const find = (): void => {
      const left = parts.reduce((sum, part) => sum + show(part, field.value), 0);
      const all = parts.reduce((sum, { figures }) => sum + figures.length, 0);
      status.textContent = field.value.trim() === '' ? '' : sentenceOf(left, all);
    };
    field.addEventListener('input', find);
    field.addEventListener('keydown', ({ key }) => {
      // Not every browser empties a search field by it.
      if (key !== 'Escape') return;
      field.value = '';
      find();
    });
    this.hidden = false;
    // A browser may have kept what was typed before the page was left.
    if (field.value !== '') find();
  }
}

type Part = ReturnType<typeof partOf>;

function partOf(part: HTMLElement) {
  const heading = part.querySelector('h2');
  const entry = document.querySelector(`nav a[href="#${heading?.id ?? ''}"]`)?.closest('li');
  const figures = [...part.querySelectorAll<HTMLElement>('[data-sought]')].map((item): Figure => {
    const shown = [heading, ...item.querySelectorAll('h3, :scope > p')].map(
      (element) => element?.textContent,
    );
    const still = item.querySelector('[role="img"]')?.getAttribute('aria-label');
    return { item, text: plain([...shown, still, item.dataset['sought']].join(' ')) };
  });
  return { part, entry, figures };
}

/** Shows what of a part is sought, and says how many figures that is. */
function show({ part, entry, figures }: Part, query: string): number {
  let left = 0;
  for (const { item, text } of figures) {
    item.hidden = !matches(text, query);
    if (!item.hidden) left += 1;
  }
  part.hidden = left === 0;
  if (entry) entry.hidden = left === 0;
  return left;
}

function sentenceOf(left: number, all: number): string {
  if (left === 0) return 'No figure has that. Try one word less.';
  return `${left} of ${all} figures.`;
}

customElements.define('figure-finder', FigureFinder);
