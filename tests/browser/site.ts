import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

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
