import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { pageFaults, type BuiltPage } from './pageFaults.ts';

/** A mistake, and where it stands: `file:line`. */
interface Fault {
  readonly at: string;
  readonly reason: string;
}

/**
 * Fails the build, naming file and line, where a link leads nowhere, a picture has no words for those
 * who cannot see it, or a photograph has no credit.
 */
export function checks(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const pages = readPages(site);
        const sources = readSources();
        const faults = [
          ...pages.flatMap((page) =>
            pageFaults(page, pages, (path) => existsSync(join(site, path))).map(
              ({ sign, reason }): Fault => ({ at: placeOf(sign, page, sources), reason }),
            ),
          ),
          ...creditFaults(
            'content/photographs.yaml',
            readFileSync('content/photographs.yaml', 'utf8'),
          ),
          ...unlisted(),
        ];
        if (faults.length > 0) {
          const lines = faults.map(({ at, reason }) => `${at}  ${reason}`);
          throw new Error(`The pages are not in order:\n${lines.join('\n')}`);
        }
        logger.info(
          `${pages.length} pages: every link leads somewhere, every picture has its words.`,
        );
      },
    },
  };
}

function readPages(site: string): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: site }).map((file) => ({
    route: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
    file,
    html: readFileSync(join(site, file), 'utf8'),
  }));
}

function readSources(): ReadonlyMap<string, string> {
  const files = globSync('{content,src}/**/*.{mdx,astro,tsx,ts,yaml}');
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** The line of a source that holds the sign of a fault, the page's own before others, or else the page that was built. */
export function placeOf(
  sign: string,
  { file }: Pick<BuiltPage, 'file'>,
  sources: ReadonlyMap<string, string>,
): string {
  const name = file.split('/').at(-2) ?? '';
  const isNear = (source: string) => new RegExp(`/(\\d+-)?${name}\\.(mdx|astro)$`).test(source);
  const byNearness = [...sources].sort(([a], [b]) => Number(isNear(b)) - Number(isNear(a)));
  for (const [source, text] of byNearness) {
    const index = text.indexOf(sign);
    if (index >= 0) return `${source}:${text.slice(0, index).split('\n').length}`;
  }
  return file;
}

const needed = ['author', 'licence', 'licenceUrl', 'package', 'alt', 'file'];

/** Photographs of the list that lack a credit or their words. */
export function creditFaults(file: string, text: string): readonly Fault[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  if (!isSeq(contents)) return [{ at: `${file}:1`, reason: 'This is no list of photographs.' }];
  return contents.items.flatMap((item) => {
    if (!isMap(item)) return [];
    const at = `${file}:${lines.linePos(item.range[0]).line}`;
    return needed
      .filter((field) => {
        const value: unknown = item.get(field);
        return typeof value !== 'string' || value.trim() === '';
      })
      .map((field) => ({ at, reason: `This photograph has no ${field}.` }));
  });
}

/** Photographs that are served and not listed, and so without credit. */
function unlisted(): readonly Fault[] {
  const list = readFileSync('content/photographs.yaml', 'utf8');
  return globSync('public/photographs/*')
    .filter((file) => !list.includes(`file: ${file.replace(/^.*[\\/]/, '')}`))
    .map((file) => ({ at: `${file}:1`, reason: 'content/photographs.yaml gives it no credit.' }));
}
