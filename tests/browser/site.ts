import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** The built site. */
export const dist = process.env['DIST'] ?? 'dist';

if (!existsSync(dist)) {
  throw new Error(`There is no built site in ${dist}: run npm run build first.`);
}

export interface Page {
  /** Where the page is served. */
  readonly route: string;
  readonly file: string;
}

/** Every page of the built site. */
export const pages: readonly Page[] = globSync('**/*.html', { cwd: dist })
  .sort()
  .map((path) => ({
    route: `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
    file: join(dist, path),
  }));

/** A page as it was built. Throws where there is none. */
export function documentOf(route: string): Document {
  const page = pages.find((one) => one.route === route);
  if (!page) throw new Error(`${route} is not in the built site.`);
  return parseHTML(readFileSync(page.file, 'utf8')).document;
}

/** What is read of an element, on one line. */
export const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
