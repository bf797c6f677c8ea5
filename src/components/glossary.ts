import { parse } from 'yaml';
import text from '../../content/glossary.yaml?raw';

/** An entry of `content/glossary.yaml`. */
export interface Entry {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  /** Slug of the chapter that explains it, if one does. */
  readonly chapter?: string;
}

const entries: unknown = parse(text);
if (!Array.isArray(entries) || !entries.every(isEntry)) {
  throw new Error('content/glossary.yaml is a list of entries, each with id, term and definition.');
}

/** Every term, in the order of the alphabet. */
export const glossary: readonly Entry[] = entries.toSorted((a, b) => a.term.localeCompare(b.term));

/** Throws if the glossary has no such term. */
export function findTerm(id: string): Entry {
  const entry = glossary.find((each) => each.id === id);
  if (!entry) throw new Error(`glossary.yaml has no term ${id}.`);
  return entry;
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'term', 'definition'].every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
