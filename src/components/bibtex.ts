import text from '../../content/references.bib?raw';
import { addressOf, type Chapter } from './chapters.ts';

export const bookTitle = 'Lacuna: how machines learned to fill a hole';

/** The entry of references.bib as it stands there. Throws if there is none. */
function entryOf(key: string): string {
  const entry = new RegExp(`^@\\w+\\{${key},[^]*?^\\}`, 'm').exec(text)?.[0];
  if (entry === undefined) throw new Error(`references.bib has no work ${key}.`);
  return entry;
}

/** How to cite a chapter, as BibTeX, with its address where the book was built for a site. */
export function chapterBibtex(chapter: Chapter, site?: URL): string {
  const { number, title } = chapter.data;
  return [
    `@incollection{lacuna-${chapter.id},`,
    `  author    = {{The authors of Lacuna}},`,
    `  title     = {{${title}}},`,
    `  booktitle = {{${bookTitle}}},`,
    `  chapter   = {${number}},`,
    `  year      = {2026},`,
    ...(site ? [`  url       = {${new URL(addressOf(chapter), site).href}},`] : []),
    `}`,
  ].join('\n');
}

/** A chapter and the works that it cites, as a BibTeX file. */
export function bibtexFile(chapter: Chapter, citations: readonly string[], site?: URL): string {
  return [chapterBibtex(chapter, site), ...citations.map(entryOf)].join('\n\n') + '\n';
}
