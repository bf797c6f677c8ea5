import { render } from 'astro:content';
import type { Chapter } from './chapters.ts';

/** Keys of the works that a chapter cites, in the order of their numbers, as `apparatus.ts` counted them. */
export async function citationsOf(chapter: Chapter): Promise<readonly string[]> {
  const { remarkPluginFrontmatter } = await render(chapter);
  const citations: unknown = remarkPluginFrontmatter['citations'];
  if (!Array.isArray(citations)) throw new Error(`${chapter.id}: its citations were not counted.`);
  return citations.map(String);
}
