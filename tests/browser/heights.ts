import type { Locator } from '@playwright/test';

export function heightOf(what: Locator): Promise<number> {
  return what.evaluate((element) => element.getBoundingClientRect().height);
}

/** How far apart the smallest and the largest are. */
export function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}
