import { ownPhotograph } from '../scene/restore.ts';

/** What `/photographs/credits.json` holds: who took each photograph, by its identifier, and all of them in short. */
export interface PhotographCredits {
  readonly each: Readonly<Record<string, string>>;
  readonly all: string;
}

/** Whose the picture of a figure is: where it stands, the book's licence, and who took the photographs in it. */
export async function creditOf(figure: HTMLElement): Promise<string> {
  const number = figure.querySelector(':scope > figcaption > b')?.textContent ?? '';
  return [number, `${document.title}, CC BY 4.0.`, ...(await photographsIn(figure))]
    .filter(Boolean)
    .join(' ');
}

/** A figure that knows which photograph it shows says so in `data-shows`. */
async function photographsIn(figure: HTMLElement): Promise<readonly string[]> {
  const shown = [...figure.querySelectorAll<HTMLElement>('[data-shows]')].map(
    ({ dataset }) => dataset['shows'] ?? '',
  );
  if (shown.length === 0 && !figure.querySelector('img, canvas, image')) return [];
  const response = await fetch('/photographs/credits.json');
  if (!response.ok) throw new Error('Who took the photograph could not be fetched.');
  const { each, all } = (await response.json()) as PhotographCredits;
  if (shown.length === 0) return [`${all}.`];
  // What is none of them is a pattern of the book's own.
  return shown.map((id) =>
    id === ownPhotograph ? 'The photograph is not the book’s.' : (each[id] ?? ''),
  );
}
