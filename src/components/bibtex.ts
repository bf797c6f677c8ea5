import text from '../../content/references.bib?raw';
import { addressOf, type Chapter } from './chapters.ts';

/** The entry of references.bib as it stands there. Throws if there is none. */
function entryOf(key: string): string {
  const entry = new RegExp(`^@\\w+\\{${key},[^]*?^\\}`, 'm').exec(text)?.[0];
  if (entry === undefined) throw new Error(`references.bib has no work ${key}.`);
  return entry;
}

/** How to cite a chapter, as BibTeX. `origin` is where the reader found the book. */
export function chapterBibtex(chapter: Chapter, origin = ''): string {
  const { number, title } = chapter.data;
  return [
    `@incollection{lacuna-${chapter.id},`,
    `  author    = {{The authors of Lacuna}},`,
    `  title     = {{${title}}},`,
    `  booktitle = {{Lacuna: how machines learned to fill a hole}},`,
    `  chapter   = {${number}},`,
    `  year      = {2026},`,
    `  url       = {${origin}${addressOf(chapter)}}`,
    `}`,
  ].join('\n');
}

/** A chapter and the works that it cites, as a BibTeX file. */
export function bibtexFile(chapter: Chapter, citations: readonly string[]): string {
  return [chapterBibtex(chapter), ...citations.map(entryOf)].join('\n\n') + '\n';
}
