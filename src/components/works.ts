import text from '../../content/references.bib?raw';
import { parseBibliography, type Work } from './bibliography.ts';

/** Every work of `content/references.bib`, by key. */
export const works = parseBibliography(text);

/** Throws if references.bib has no such work. */
export function findWork(key: string): Work {
  const work = works.get(key);
  if (!work) throw new Error(`references.bib has no work ${key}.`);
  return work;
}
