import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unpack } from '../../../src/networks/unpack.ts';

const content = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);

describe('unpacking', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives back what was packed', async () => {
    expect(await unpack(new Uint8Array(gzipSync(content)))).toEqual(content);
  });

  it('says so where a browser cannot', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    await expect(unpack(new Uint8Array(gzipSync(content)))).rejects.toMatchObject({
      name: 'NetworkError',
      message: expect.stringContaining('Use a newer one') as string,
    });
  });
});
