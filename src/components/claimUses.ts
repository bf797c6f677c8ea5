import { addressOf, type Chapter } from './chapters.ts';

/** A place of the book that states a claim. */
export interface Use {
  readonly href: string;
  readonly title: string;
}

const texts = {
  ...import.meta.glob<string>('../../content/chapters/*.mdx', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('./*/*.{astro,ts}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
};
const pages = import.meta.glob<string>(['../pages/*.astro', '!../pages/claims.astro'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Where a claim stands: chapters, whose own components are in the folder of their name, and other pages.
 * Found by its identifier in the source, so that a list of it by hand cannot go stale.
 */
export function usesOf(claim: string, chapters: readonly Chapter[]): readonly Use[] {
  const named = new RegExp(`(?:<Claim[^>]*\\sid=|findClaim\\()["']${claim}["']`);
  const inChapters = chapters
    .filter(({ id }) =>
      Object.entries(texts).some(([path, text]) => isOf(path, id) && named.test(text)),
    )
    .map((chapter) => ({
      href: addressOf(chapter),
      title: `Chapter ${chapter.data.number}, ${chapter.data.title}`,
    }));
  const elsewhere = Object.entries(pages)
    .filter(([, text]) => named.test(text))
    .map(([path]) => path.replace(/^.*\/|\.astro$/g, ''))
    .map((name) =>
      name === 'index' ? { href: '/', title: 'First page' } : { href: `/${name}/`, title: name },
    );
  return [...inChapters, ...elsewhere];
}

function isOf(path: string, slug: string): boolean {
  return new RegExp(`/\\d+-${slug}.mdx$`).test(path) || path.startsWith(`./${slug}/`);
}
