import { createRunner } from './client.ts';
import type { Runner } from './contract.ts';

let runner: Runner | undefined;

/** The one runner of a page: its figures take turns in one worker, and share what it has loaded. */
export function pageRunner(): Runner {
  return (runner ??= createRunner());
}
