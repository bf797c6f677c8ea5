import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * For Vite: `import packed from './file?packed'` packs the file by gzip, so that it is sent small by any server, and
 * gives `{ url, bytes, sha256 }` of what it made. Named `.bin`: some servers unpack on the way what is called `.gz`.
 *
 * @returns {import('vite').Plugin}
 */
export function packed() {
  let folder = '';
  return {
    name: 'packed',
    enforce: 'pre',
    configResolved({ cacheDir }) {
      folder = join(cacheDir, 'packed');
    },
    async load(id) {
      const [path, query] = id.split('?');
      if (path === undefined || query !== 'packed') return null;
      const data = await promisify(gzip)(await readFile(path), { level: 9 });
      const kept = join(folder, `${basename(path)}.bin`);
      await mkdir(folder, { recursive: true });
      await writeFile(kept, data);
      const sha256 = createHash('sha256').update(data).digest('hex');
      return `import url from ${JSON.stringify(`${kept}?url`)};
        export default { url, ...${JSON.stringify({ bytes: data.length, sha256 })} };`;
    },
  };
}
