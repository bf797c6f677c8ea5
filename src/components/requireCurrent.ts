import { generators } from '../networks/catalogue.ts';

/**
 * Throws where a network has changed since `what` was made of it. `networks` has the SHA-256 of each as it was then,
 * `command` makes it anew.
 */
export function requireCurrent(
  networks: Readonly<Record<string, string>>,
  what: string,
  command: string,
): void {
  const stale = generators.filter(({ id, sha256 }) => networks[id] !== sha256);
  if (stale.length === 0) return;
  const ids = stale.map(({ id }) => id).join();
  throw new Error(`${what} of older networks: npm run ${command} -- --methods ${ids}`);
}
