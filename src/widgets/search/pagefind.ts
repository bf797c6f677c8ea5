/** What we use of Pagefind's own script, which the build writes beside the pages. */
export interface Pagefind {
  readonly debouncedSearch: (query: string, options: object, wait: number) => Promise<Found | null>;
}

interface Found {
  readonly results: readonly { readonly data: () => Promise<Page> }[];
}

export interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  /** HTML; what was looked for stands in `mark`. */
  readonly excerpt: string;
  /** By section, best first. */
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
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
  const excerpts = [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)];
  return excerpts.some((excerpt) =>
    [...excerpt.matchAll(/<mark>([^<]*)/g)].some(([, mark = '']) =>
      mark.toLowerCase().includes(wanted),
    ),
  );
}

function isPagefind(value: unknown): value is Pagefind {
  return (
    typeof value === 'object' &&
    value !== null &&
    'debouncedSearch' in value &&
    typeof value.debouncedSearch === 'function'
  );
}
