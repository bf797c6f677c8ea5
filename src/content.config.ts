import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

/** A file is `<number>-<slug>.mdx`: the number orders the chapters, the slug is the address. */
const chapters = defineCollection({
  loader: glob({
    base: './content/chapters',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/^\d+-/, '').replace(/\.mdx$/, ''),
  }),
  schema: z.object({
    number: z.number().int().positive(),
    title: z.string(),
    /** One sentence under the title. */
    summary: z.string(),
    /** For search results and previews. */
    description: z.string(),
    /** The chapter's paper: a key of references.bib. */
    paper: z.string(),
    minutes: z.number(),
    /** What each exercise, by its id, shows that a reader can do: goes on from “After it a student can”. */
    able: z.record(z.string(), z.string()),
  }),
});

export const collections = { chapters };
