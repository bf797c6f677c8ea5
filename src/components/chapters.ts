import { getCollection, type CollectionEntry } from 'astro:content';

export type Chapter = CollectionEntry<'chapters'>;

/** Every written chapter, in the order of their numbers. */
export async function chaptersInOrder(): Promise<readonly Chapter[]> {
  const chapters = await getCollection('chapters');
  return chapters.toSorted((a, b) => a.data.number - b.data.number);
}

/** Where a chapter is read. */
export function addressOf({ id }: Pick<Chapter, 'id'>): string {
  return `/chapters/${id}/`;
}

/** How many exercises a chapter has. */
export function exercisesIn(chapter: Chapter | undefined): number {
  return chapter?.body?.match(/^<Question\s/gm)?.length ?? 0;
}

/** How many numbered figures a chapter has. */
export function figuresIn({ body = '' }: Chapter): number {
  return body.match(/^<Figure\s/gm)?.length ?? 0;
}
