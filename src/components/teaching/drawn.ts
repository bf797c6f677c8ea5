import { parseHTML } from 'linkedom';
import { once } from '../once.ts';

interface Drawing {
  /** Where the chapter is read. */
  readonly address: string;
  /** Draws it, as `Astro.slots.render` does with a slot that holds its `<Content />`. */
  readonly draw: () => Promise<string>;
}

/**
 * A chapter's HTML, drawn once for all pages that list what is in it. Lists are read from this and not from the MDX:
 * only there are figures numbered, captions and answers computed, and nothing can stand in a list that a reader of
 * the chapter does not see.
 */
const htmlOf = once(
  ({ draw }: Drawing) => draw(),
  ({ address }) => address,
);

/** The chapter as a document of the caller's own, whose links lead to it from any page. */
export async function drawnChapter(drawing: Drawing): Promise<Document> {
  const html = await htmlOf(drawing);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', drawing.address + (link.getAttribute('href') ?? ''));
  }
  // A word that opens a card stays a word.
  for (const card of document.querySelectorAll('.card')) {
    card.replaceWith(...(card.querySelector('button')?.childNodes ?? []));
  }
  for (const hidden of document.querySelectorAll('figure-link, script, style, noscript')) {
    hidden.remove();
  }
  return document;
}

/** What is read of an element, its formulas once. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const twice of copy.querySelectorAll('.katex-mathml')) twice.remove();
  return copy.textContent.trim().replace(/\s+/g, ' ');
}

/** The element that an element of a chapter has to have. Throws, naming both, where it has none. */
export function partOf(element: Element, selector: string, address: string): Element {
  const part = element.querySelector(selector);
  if (!part) throw new Error(`${address}: “${element.id}” has no ${selector}.`);
  return part;
}
