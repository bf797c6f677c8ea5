import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * For Vite: `import digest from './file?digest'` gives `{ bytes, sha256 }` of the file as it was built,
 * so that a download can be checked without its numbers being typed anywhere.
 *
 * @returns {import('vite').Plugin}
 */
export function digest() {
  return {
    name: 'digest',
    enforce: 'pre',
    async load(id) {
      const [path, query] = id.split('?');
      if (path === undefined || query !== 'digest') return null;
      const data = await readFile(path);
      const sha256 = createHash('sha256').update(data).digest('hex');
      return `export default ${JSON.stringify({ bytes: data.length, sha256 })};`;
    },
  };
}
