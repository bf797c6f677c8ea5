import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** What was packed in this process, by file: workers are built beside the pages, and ask for the same. */
const made = new Map();

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
      if (!made.has(path)) made.set(path, pack(path, folder));
      const { kept, ...digest } = await made.get(path);
      return `import url from ${JSON.stringify(`${kept}?url`)};
        export default { url, ...${JSON.stringify(digest)} };`;
    },
  };
}

/**
 * @param {string} path
 * @param {string} folder
 */
async function pack(path, folder) {
  const data = await promisify(gzip)(await readFile(path), { level: 9 });
  const kept = join(folder, `${basename(path)}.bin`);
  const part = `${kept}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  // Under its name only when it is whole: another build may read it meanwhile.
  await writeFile(part, data);
  await rename(part, kept);
  return { kept, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') };
}
