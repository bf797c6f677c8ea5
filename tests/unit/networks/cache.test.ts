import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchFile, isKept, type KeptFiles, type RemoteFile } from '../../../src/networks/cache.ts';

const content = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256);
const file: RemoteFile = {
  name: 'something',
  title: 'the network “Something”',
  url: '/something.onnx',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};
const damaged = content.map((byte, i) => (i === 500 ? byte ^ 1 : byte));

/** A server that gives these answers in turn, in chunks of 300 bytes. */
function serverOf(...answers: (Uint8Array | number | Error)[]): {
  fetch: typeof fetch;
  modes: (RequestCache | undefined)[];
} {
  const modes: (RequestCache | undefined)[] = [];
  return {
    modes,
    fetch: (_, init) => {
      modes.push(init?.cache);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('asked too often');
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(
        typeof answer === 'number'
          ? new Response('no', { status: answer })
          : new Response(chunked(answer)),
      );
    },
  };
}

function chunked(bytes: Uint8Array, failure?: Error): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent < bytes.length) controller.enqueue(bytes.slice(sent, (sent += 300)));
      else if (failure) controller.error(failure);
      else controller.close();
    },
  });
}

/** Cache Storage as far as it is used: by address, the search part ignored only when asked to be. */
class FakeStorage {
  readonly entries: Map<string, Uint8Array<ArrayBuffer>>;

  constructor(entries: Record<string, Uint8Array<ArrayBuffer>> = {}) {
    this.entries = new Map(Object.entries(entries));
  }
  open(): Promise<KeptFiles> {
    const { entries } = this;
    return Promise.resolve({
      match(key) {
        const bytes = entries.get(key);
        return Promise.resolve(bytes && new Response(bytes));
      },
      async put(key, response) {
        entries.set(key, new Uint8Array(await response.arrayBuffer()));
      },
      delete(key, { ignoreSearch } = {}) {
        const pathOf = (address: string): string =>
          ignoreSearch ? address.replace(/\?.*/, '') : address;
        const gone = [...entries.keys()].filter((other) => pathOf(other) === pathOf(key));
        gone.forEach((other) => entries.delete(other));
        return Promise.resolve(gone.length > 0);
      },
    });
  }
}

const key = `/networks/something?${file.sha256}`;

it('says whether a file is kept in this version, where anything is', async () => {
  const entries = { [key]: content };
  expect(await isKept(file, { caches: new FakeStorage(entries) })).toBe(true);
  const newer = { ...file, sha256: 'newer' };
  expect(await isKept(newer, { caches: new FakeStorage(entries) })).toBe(false);
  expect(await isKept(file, { caches: undefined })).toBeNull();
});

describe('fetching a file', () => {
  it('counts the bytes as they arrive and keeps the file', async () => {
    const caches = new FakeStorage();
    const { fetch } = serverOf(content);
    const counted: [number, number][] = [];
    const bytes = await fetchFile(file, {
      fetch,
      caches,
      onProgress: (received, total) => counted.push([received, total]),
    });
    expect(bytes).toEqual(content);
    expect(counted).toEqual([0, 300, 600, 900, 1000].map((received) => [received, 1000]));
    expect(caches.entries.get(key)).toEqual(content);
  });

  it('asks nothing of the server when the file was kept', async () => {
    const { fetch, modes } = serverOf();
    expect(await fetchFile(file, { fetch, caches: new FakeStorage({ [key]: content }) })).toEqual(
      content,
    );
    expect(modes).toEqual([]);
  });

  it.each([
    ['damaged', damaged],
    ['truncated', content.slice(0, 400)],
  ])('replaces a kept copy that is %s', async (_, bad) => {
    const caches = new FakeStorage({ [key]: bad });
    expect(await fetchFile(file, { ...serverOf(content), caches })).toEqual(content);
    expect(caches.entries.get(key)).toEqual(content);
  });

  it('drops the version before when a new one is kept', async () => {
    const caches = new FakeStorage({
      '/networks/something?0ld': damaged,
      '/networks/other?1': damaged,
    });
    await fetchFile(file, { ...serverOf(content), caches });
    expect([...caches.entries.keys()].toSorted()).toEqual(['/networks/other?1', key].toSorted());
  });

  it('tries a damaged download once more, past the cache of the browser', async () => {
    const server = serverOf(damaged, content);
    expect(await fetchFile(file, { ...server, caches: new FakeStorage() })).toEqual(content);
    expect(server.modes).toEqual(['default', 'reload']);
  });

  it('tries a download that ends early once more, as a browser may have kept the part', async () => {
    const server = serverOf(content.slice(0, 600), content);
    expect(await fetchFile(file, server)).toEqual(content);
    expect(server.modes).toEqual(['default', 'reload']);
  });

  it('refuses what arrives damaged twice, and does not keep it', async () => {
    const caches = new FakeStorage();
    await expect(fetchFile(file, { ...serverOf(damaged, damaged), caches })).rejects.toMatchObject({
      code: 'corrupted',
    });
    expect(caches.entries.size).toBe(0);
  });

  it('refuses a file that is longer than promised', async () => {
    const longer = Uint8Array.of(...content, 1, 2, 3);
    await expect(fetchFile(file, serverOf(longer, longer))).rejects.toMatchObject({
      code: 'corrupted',
    });
  });

  it('says how far a download came that ended early', async () => {
    const big = { ...file, bytes: 5_000_000 };
    const short = new Uint8Array(1_200_000);
    await expect(fetchFile(big, serverOf(short, short))).rejects.toMatchObject({
      code: 'cut-off',
      message: expect.stringContaining('stopped after 1.2 of 5.0\u00a0MB') as string,
    });
  });

  it('says the same of a connection that breaks', async () => {
    const fetch = (): Promise<Response> =>
      Promise.resolve(new Response(chunked(content.slice(0, 600), new TypeError('network error'))));
    await expect(fetchFile(file, { fetch })).rejects.toMatchObject({ code: 'cut-off' });
  });

  it.each([
    ['cannot be reached', new TypeError('Failed to fetch'), 'could not be reached'],
    ['answers with an error', 503, 'it answered 503'],
  ])('tells the reader when the server %s', async (_, answer, words) => {
    await expect(fetchFile(file, serverOf(answer))).rejects.toMatchObject({
      name: 'NetworkError',
      code: 'offline',
      message: expect.stringContaining(words) as string,
    });
  });

  it('works where Cache Storage is refused', async () => {
    const caches = { open: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    expect(await fetchFile(file, { ...serverOf(content), caches })).toEqual(content);
  });

  it('works where Cache Storage is full', async () => {
    const full = await new FakeStorage().open();
    full.put = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
    const caches = { open: () => Promise.resolve(full) };
    expect(await fetchFile(file, { ...serverOf(content), caches })).toEqual(content);
  });
});
