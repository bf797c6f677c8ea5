import { parse, type Entry } from '@retorquere/bibtex-parser';
import { listed } from '../widgets/easel/words.ts';

/** A work of `content/references.bib`. */
export interface Work {
  readonly key: string;
  /** “Pathak, D.”, in the paper's order; empty where none is named. */
  readonly authors: readonly string[];
  /** Liu et al. 2018 */
  readonly shortName: string;
  readonly title: string;
  /** Where it appeared: “ACM Transactions on Graphics 28 (3)”. */
  readonly venue: string;
  readonly year: number;
  readonly doi: string | null;
  /** Identifier on arXiv. */
  readonly arxiv: string | null;
}

/** Reads BibTeX. Throws with the entry's key if one is broken, lacks a title or a year, or is there twice. */
export function parseBibliography(text: string): ReadonlyMap<string, Work> {
  const { entries, errors } = parse(text, { sentenceCase: false, caseProtection: false });
  if (errors.length > 0) {
    throw new Error(
      `references.bib cannot be read: ${errors.map(({ error }) => error).join('; ')}`,
    );
  }
  const works = new Map<string, Work>();
  for (const entry of entries) {
    if (works.has(entry.key)) throw new Error(`references.bib holds ${entry.key} twice.`);
    works.set(entry.key, workOf(entry));
  }
  return works;
}

function workOf({ key, fields }: Entry): Work {
  const { title, year } = fields;
  if (title === undefined || year === undefined) {
    throw new Error(`references.bib: ${key} needs a title and a year.`);
  }
  const people = fields.author ?? [];
  const surnames = people.map(({ lastName, name }) => lastName ?? name ?? '');
  const [first = title] = surnames;
  const named = surnames.length > 2 ? `${first} et al.` : listed(surnames) || first;
  return {
    key,
    authors: people.map(({ lastName, firstName }, i) =>
      firstName === undefined ? surnames[i]! : `${lastName ?? ''}, ${initials(firstName)}`,
    ),
    shortName: `${named} ${year}`,
    title,
    venue: venueOf(fields),
    year: Number(year),
    doi: fields.doi ?? null,
    arxiv: fields.eprint ?? null,
  };
}

function initials(firstName: string): string {
  return firstName.replace(/(\p{L})[\p{L}.]*/gu, '$1.');
}

function venueOf(fields: Entry['fields']): string {
  const { journal, booktitle, note, volume, number, pages } = fields;
  const issue = [volume, number && `(${number})`].filter(Boolean).join(' ');
  const where = [journal ?? booktitle ?? note, issue].filter(Boolean).join(' ');
  return [where, pages].filter(Boolean).join(', ');
}
