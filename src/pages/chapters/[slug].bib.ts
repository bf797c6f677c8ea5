import type { APIRoute } from 'astro';
import { bibtexFile } from '../../components/bibtex.ts';
import { chaptersInOrder, type Chapter } from '../../components/chapters.ts';
import { citationsOf } from '../../components/citations.ts';

export const getStaticPaths = async () =>
  (await chaptersInOrder()).map((chapter) => ({
    params: { slug: chapter.id },
    props: { chapter },
  }));

/** A chapter's own entry and those of the works that it cites. */
export const GET: APIRoute<{ chapter: Chapter }> = async ({ props: { chapter }, site }) =>
  new Response(bibtexFile(chapter, await citationsOf(chapter), site));
