import { parse } from 'yaml';
import source from '../../../content/photographs.yaml?raw';
import type { Photograph } from './picture.ts';

/** What the server gives to figures with photographs; none of it is read again in the browser. */

type Listed = Omit<Photograph, 'thumbnail'>;

function isListed(entry: unknown): entry is Listed {
  if (typeof entry !== 'object' || entry === null) return false;
  const has = (type: string, ...names: string[]) =>
    names.every((name) => typeof Reflect.get(entry, name) === type);
  return has('string', 'id', 'title', 'alt', 'file') && has('number', 'width', 'height');
}

function listPhotographs(entries: unknown): readonly Listed[] {
  if (Array.isArray(entries) && entries.every(isListed)) return entries;
  throw new Error(
    'content/photographs.yaml: a photograph lacks a field, or has one of another type.',
  );
}

/** The photographs of `content/photographs.yaml`, with their addresses on this site. */
export const photographs: readonly Photograph[] = listPhotographs(parse(source)).map(
  ({ id, title, alt, file, width, height }) => ({
    id,
    title,
    alt,
    width,
    height,
    file: `/photographs/${file}`,
    thumbnail: `/stills/thumbnails/${id}.webp`,
  }),
);

/** Throws where a scene's photograph is not one of them. */
export function requirePhotograph(scene: { readonly photograph: string }, name: string): void {
  if (photographs.some(({ id }) => id === scene.photograph)) return;
  throw new Error(
    `The scene “${name}” needs the photograph “${scene.photograph}”, which content/photographs.yaml lacks.`,
  );
}
