import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { parse } from 'yaml';
import type { Entry } from '../components/glossary.ts';

/**
 * What is no text of the book: controls, a figure's links too, mathematics and code as source, cards that the glossary
 * and the lists hold, works that `/references/` has, what a chapter says of itself, and definitions, each of which is
 * found by itself.
 */
const excludeSelectors = [
  'astro-island',
  'noscript',
  '.katex',
  '[popover]',
  'nav',
  '[data-bibtex]',
  '.listing pre',
  '.more table',
  '#references',
  '.references',
  '.citing',
  '.colophon',
  'figure-link',
  '[data-definitions]',
];

/** Of what Pagefind writes, only what its API reads: our page has a search of its own. */
const isNeeded = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..*|.*\.(?:pf_\w+|json))$/;

/** Where the glossary's definitions are found, in the index of the pages' language. */
async function definitions(): Promise<readonly CustomRecord[]> {
  const entries = parse(await readFile('content/glossary.yaml', 'utf8')) as readonly Entry[];
  return entries.map(({ id, term, definition, chapter }) => ({
    url: `/glossary/#${id}`,
    content: definition,
    language: 'en-gb',
    meta: { title: term, ...(chapter && { told: `/chapters/${chapter}/` }) },
  }));
}

/**
 * Builds the search index of every page that has a `data-pagefind-body`, and of every definition, into `pagefind/`.
 * The build of the glossary's page has checked its entries.
 */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex({ excludeSelectors });
        if (!index) throw new Error(errors.join(' '));
        const { page_count: pages } = await index.addDirectory({ path: site });
        for (const definition of await definitions()) {
          const { errors: faults } = await index.addCustomRecord(definition);
          if (faults.length > 0) throw new Error(faults.join(' '));
        }
        const { files } = await index.getFiles();
        for (const { path, content } of files) {
          if (!path.includes('/') && !isNeeded.test(path)) continue;
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        await close();
        logger.info(`${pages} pages can be searched.`);
      },
    },
  };
}
