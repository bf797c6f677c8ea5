import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { packed } from '../../../src/networks/packed.mjs';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `load` of a plugin whose cache is in `folder` gives for the file. */
async function loaded(path: string): Promise<unknown> {
  const plugin = packed() as unknown as {
    configResolved(config: { cacheDir: string }): void;
    load(id: string): Promise<unknown>;
  };
  plugin.configResolved({ cacheDir: folder });
  return plugin.load(path);
}

it('packs a file once for the pages and their workers, and says what it packed', async () => {
  const file = join(folder, 'program.wasm');
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) % 251));
  writeFileSync(file, content);
  const [page, worker] = await Promise.all([loaded(`${file}?packed`), loaded(`${file}?packed`)]);
  expect(worker).toBe(page);
  const kept = readFileSync(join(folder, 'packed', 'program.wasm.bin'));
  expect(gunzipSync(kept)).toEqual(content);
  expect(page).toContain(`"bytes":${kept.length}`);
  expect(page).toContain(createHash('sha256').update(kept).digest('hex'));
});

it('leaves other files to others', async () => {
  expect(await loaded(join(folder, 'program.wasm?url'))).toBeNull();
});
