import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What is no text of the book: controls, mathematics and code as source, cards that the glossary and the lists hold. */
const excludeSelectors = [
  'astro-island',
  'noscript',
  '.katex',
  '[popover]',
  'nav',
  '[data-bibtex]',
  '.listing pre',
  '.more table',
];

/** Of what Pagefind writes, only what its API reads: our page has a search of its own. */
const isNeeded = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..*|.*\.(?:pf_\w+|json))$/;

/** Builds the search index of every page that has a `data-pagefind-body`, into `pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex({ excludeSelectors });
        if (!index) throw new Error(errors.join(' '));
        const { page_count: pages } = await index.addDirectory({ path: site });
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
