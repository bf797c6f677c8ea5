import { parse } from 'yaml';
import source from '../../content/photographs.yaml?raw';

/** A photograph of the book with who took it, under which licence, and where it comes from. */
interface Credited {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly author: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly package: string;
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly file: string;
}

const entries: unknown = parse(source);
if (!Array.isArray(entries) || !entries.every(isCredited)) {
  throw new Error('content/photographs.yaml: a photograph lacks its credit.');
}

export const credited: readonly Credited[] = entries;

/** “CC BY-SA 3.0”, “public domain”. */
export function licenceName(licence: string): string {
  return licence === 'LicenseRef-public-domain'
    ? 'public domain'
    : licence.replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1').replace(/^CC0/, 'CC0');
}

/** “Photograph: A tower by the sea, by Berthold Werner, CC BY-SA 3.0.” */
export function creditLine({ title, author, licence }: Credited): string {
  return `Photograph: ${title}, by ${author}, ${licenceName(licence)}.`;
}

/** “Photographs by … (CC BY-SA 3.0), … (CC BY 4.0) and others”, by name where the licence asks for it. */
export function attribution(): string {
  const asking = credited.filter(({ licence }) => licence.startsWith('CC-BY'));
  const given = [...new Set(asking.map(({ licence }) => licence))].map((licence) => {
    const authors = asking.filter((one) => one.licence === licence).map(({ author }) => author);
    return `${[...new Set(authors)].join(', ')} (${licenceName(licence)})`;
  });
  return `Photographs by ${given.join(', ')} and others`;
}

/** Whatever HTML shows of the photographs, a figure that has them offers others: all are to be credited. */
export function showsPhotographs(html: string): boolean {
  return /\/(stills\/(thumbnails|blind-test)|sheets)\//.test(html);
}

function isCredited(entry: unknown): entry is Credited {
  if (typeof entry !== 'object' || entry === null) return false;
  const has = (type: string, ...names: string[]) =>
    names.every((name) => typeof Reflect.get(entry, name) === type);
  return (
    has('string', 'id', 'title', 'alt', 'file', 'author', 'licence', 'licenceUrl') &&
    has('string', 'package', 'version') &&
    has('number', 'width', 'height')
  );
}
