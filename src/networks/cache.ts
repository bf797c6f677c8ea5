import { NetworkError } from './contract.ts';

/** A file that is downloaded once, checked and kept. */
export interface RemoteFile {
  /** Identifier under which it is kept; a newer version replaces the older. */
  readonly name: string;
  /** For sentences: “the network …”. */
  readonly title: string;
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

interface FetchOptions {
  /** Called as a download begins and as bytes arrive; never when the file was kept from before. */
  readonly onProgress?: (received: number, total: number) => void;
  readonly fetch?: typeof globalThis.fetch;
  /** Undefined where the browser has no Cache Storage (outside HTTPS and localhost). */
  readonly caches?: { open(name: string): Promise<KeptFiles> } | undefined;
}

/** What is needed of a `Cache`. */
export interface KeptFiles {
  match(key: string): Promise<Response | undefined>;
  put(key: string, response: Response): Promise<void>;
  delete(key: string, options?: CacheQueryOptions): Promise<boolean>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The file's bytes, of the right length and SHA-256. A kept copy that is damaged is dropped and fetched
 * again; a download that arrives damaged or too short is tried once more past the browser's own cache.
 * Throws `NetworkError`: 'offline', 'cut-off' or 'corrupted'.
 */
export async function fetchFile(file: RemoteFile, options: FetchOptions = {}): Promise<Bytes> {
  const { onProgress, fetch = globalThis.fetch, caches = globalThis.caches } = options;
  const store = await openStore(caches);
  const kept = await store?.get(file);
  if (kept && (await isIntact(file, kept))) return kept;

  for (const cache of ['default', 'reload'] as const) {
    const bytes = await download(file, cache, fetch, onProgress);
    if (await isIntact(file, bytes)) {
      await store?.put(file, bytes);
      return bytes;
    }
  }
  throw new NetworkError(
    'corrupted',
    `Twice, ${file.title} arrived damaged, so it was not used. Reload the page; if it happens again, this copy of the site is broken.`,
  );
}

/** Whether the file is kept from before, unchecked; null where nothing can be kept. */
export async function isKept(
  file: Pick<RemoteFile, 'name' | 'sha256'>,
  { caches = globalThis.caches }: Pick<FetchOptions, 'caches'> = {},
): Promise<boolean | null> {
  return (await openStore(caches))?.has(file) ?? null;
}

async function download(
  file: RemoteFile,
  cache: RequestCache,
  fetch: typeof globalThis.fetch,
  onProgress: FetchOptions['onProgress'],
): Promise<Bytes> {
  onProgress?.(0, file.bytes);
  const response = await fetch(file.url, { cache }).catch((cause: unknown) => {
    throw new NetworkError(
      'offline',
      `${capital(file.title)} could not be reached. Check the connection, then try again.`,
      { cause },
    );
  });
  if (!response.ok || !response.body) {
    throw new NetworkError(
      'offline',
      `The server did not give ${file.title} (it answered ${response.status}). Try again in a while.`,
    );
  }
  // Room for the promised bytes only: what comes beyond them shows that this is another file.
  const bytes = new Uint8Array(file.bytes);
  let received = 0;
  const cutOff = (cause?: unknown): NetworkError =>
    new NetworkError(
      'cut-off',
      `The download of ${file.title} stopped after ${megabytes(received)} of ${megabytes(file.bytes)}\u00a0MB. Check the connection, then try again.`,
      { cause },
    );
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw cutOff(cause);
    });
    if (done) break;
    if (received + value.length > file.bytes) {
      await reader.cancel();
      return bytes.subarray(0, 0);
    }
    bytes.set(value, received);
    received += value.length;
    onProgress?.(received, file.bytes);
  }
  if (received < file.bytes && cache === 'reload') throw cutOff();
  return bytes.subarray(0, received);
}

/** Outside HTTPS and localhost a browser computes no digest; there only the length is checked. */
async function isIntact(file: RemoteFile, bytes: Bytes): Promise<boolean> {
  if (bytes.length !== file.bytes) return false;
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256;
}

interface Store {
  has(file: Pick<RemoteFile, 'name' | 'sha256'>): Promise<boolean>;
  get(file: RemoteFile): Promise<Bytes | null>;
  put(file: RemoteFile, bytes: Bytes): Promise<void>;
}

/** Cache Storage, or null where it is missing or refused (private windows). Keeping is a kindness: it never fails a run. */
async function openStore(caches: FetchOptions['caches']): Promise<Store | null> {
  const cache = await caches?.open('networks').catch(() => null);
  if (!cache) return null;
  const key = (file: Pick<RemoteFile, 'name' | 'sha256'>): string =>
    `/networks/${file.name}?${file.sha256}`;
  return {
    has: (file) => cache.match(key(file)).then(Boolean, () => false),
    async get(file) {
      const response = await cache.match(key(file)).catch(() => undefined);
      return response
        ? response.arrayBuffer().then(
            (buffer) => new Uint8Array(buffer),
            () => null,
          )
        : null;
    },
    async put(file, bytes) {
      try {
        await cache.delete(key(file), { ignoreSearch: true });
        await cache.put(key(file), new Response(bytes));
      } catch {
        // No room, or refused: the file is fetched again next time.
      }
    },
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
