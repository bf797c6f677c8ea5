/** What we use of Pagefind's own script, which the build writes beside the pages. */
export interface Pagefind {
  readonly debouncedSearch: (query: string, options: object, wait: number) => Promise<Found | null>;
}

export interface Found {
  readonly results: readonly { readonly data: () => Promise<Page> }[];
}

export interface Page {
  readonly url: string;
  readonly meta: {
    readonly title?: string;
    /** Of a definition or a network's card: the chapter that tells of it. */
    readonly told?: string;
  };
  /** The whole text. */
  readonly content: string;
  /** HTML; what was looked for stands in `mark`. */
  readonly excerpt: string;
  /** In the order of the page. */
  readonly sub_results: readonly Section[];
}

interface Section {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** Where it has what was looked for, each with what that counts. */
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

const address = '/pagefind/pagefind.js';

/** Loads script and index. Rejects where there is none: while developing, or without a connection. */
export async function loadPagefind(): Promise<Pagefind> {
  const loaded: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(loaded)) throw new Error('The search index is of another kind.');
  return loaded;
}

/** Letters of a word that tell it from others, whatever its ending. */
const stem = 4;

/**
 * Whether a page has what was looked for. Where nothing has it, Pagefind offers pages that begin alike,
 * down to the first letter.
 */
export function has(page: Page, query: string): boolean {
  const wanted = query.toLowerCase().slice(0, stem);
  if (page.meta.title?.toLowerCase().includes(wanted)) return true;
  const excerpts = [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)];
  return excerpts.some((excerpt) =>
    [...excerpt.matchAll(/<mark>([^<]*)/g)].some(([, mark = '']) =>
      mark.toLowerCase().includes(wanted),
    ),
  );
}

/**
 * Pages as they are to be read: what is called just as the query first, and before a definition or a card that leads
 * them, the chapter that tells of it.
 */
export function inOrder(pages: readonly Page[], query: string): readonly Page[] {
  const named = pages.find(({ meta }) => meta.title?.toLowerCase() === query.toLowerCase());
  const first = named ?? pages[0];
  const chapter = pages.find(({ url }) => url === first?.meta.told);
  const leading = [chapter, first].filter((page) => page !== undefined);
  return [...leading, ...pages.filter((page) => !leading.includes(page))];
}

/** The sections of a page that have the most of what was looked for, most first; without the text before the first. */
export function bestSections(
  { url, sub_results: sections }: Page,
  most: number,
): readonly Section[] {
  const countOf = ({ weighted_locations: locations }: Section): number =>
    locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
  return sections
    .filter((section) => section.url !== url)
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, most);
}

/** What kind of thing an address leads to, where its title may leave that open. */
export function kindOf(url: string): string | null {
  if (url.startsWith('/chapters/') && url !== '/chapters/') return 'Chapter';
  return isDefinition(url) ? 'Glossary' : null;
}

export function isDefinition(url: string): boolean {
  return url.startsWith('/glossary/#');
}

function isPagefind(value: unknown): value is Pagefind {
  return (
    typeof value === 'object' &&
    value !== null &&
    'debouncedSearch' in value &&
    typeof value.debouncedSearch === 'function'
  );
}
