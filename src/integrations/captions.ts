import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { once } from '../components/once.ts';
import { partOf, wordsOf } from '../components/teaching/drawn.ts';

/** Where a figure that stands alone wants the caption that its chapter gives it. */
const place = /<p data-caption-of="([^"#]+)#([^"]+)" data-chapter="(\d+)"([^>]*)><\/p>/g;

/**
 * Gives the figures that stand alone the words of their captions, from the chapters as they were built: only there is
 * computed what captions say.
 */
export function captions(): AstroIntegration {
  return {
    name: 'captions',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const documentAt = once((route: string) => {
          return parseHTML(readFileSync(join(site, route, 'index.html'), 'utf8')).document;
        });
        let given = 0;
        for (const file of globSync('embed/**/index.html', { cwd: site })) {
          const page = join(site, file);
          const html = readFileSync(page, 'utf8');
          const captioned = html.replace(
            place,
            (_, route: string, figure: string, chapter: string, rest: string) => {
              given++;
              const caption = captionOf(documentAt(route), route, figure, chapter);
              return `<p${rest}>${escaped(caption)}</p>`;
            },
          );
          if (captioned.includes('data-caption-of')) throw new Error(`${file} lacks its caption.`);
          if (captioned !== html) writeFileSync(page, captioned);
        }
        logger.info(`${given} figures have their captions where they stand alone.`);
      },
    },
  };
}

/**
 * The words of a figure's caption, without its number and what can be done with it. The chapter's list of works is not
 * beside them, so that numbers of works go, and what they point to is in that chapter, which they name.
 */
export function captionOf(document: Document, route: string, id: string, chapter: string): string {
  const figure = partOf(document.documentElement, `figure[id="${id}"]`, route);
  const caption = partOf(figure, ':scope > figcaption', route).cloneNode(true) as Element;
  for (const part of caption.querySelectorAll('b:first-child, figure-link, .card [popover]')) {
    part.remove();
  }
  for (const cited of caption.querySelectorAll('.cite')) {
    if (cited.previousSibling)
      cited.previousSibling.textContent = cited.previousSibling.textContent?.trimEnd() ?? '';
    cited.remove();
  }
  for (const link of caption.querySelectorAll('a[href^="#"]')) {
    link.append(` of chapter ${chapter}`);
  }
  return wordsOf(caption);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
