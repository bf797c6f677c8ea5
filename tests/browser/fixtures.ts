import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page, Request } from '@playwright/test';

/** What no page may do, whatever else a test looks at. */
export interface Walls {
  /** Lets one kind of console error pass: a test that breaks something on purpose says so. */
  allow(message: RegExp): void;
}

/** Every test fails on a console error, a breach of the Content-Security-Policy or a foreign request. */
export const test = base.extend<{ walls: Walls }>({
  walls: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL!).origin;
      const errors: string[] = [];
      const foreign: string[] = [];
      const allowed: RegExp[] = [];

      context.on('request', (request: Request) => {
        const url = new URL(request.url());
        const isInside = url.origin === origin || ['blob:', 'data:'].includes(url.protocol);
        if (!isInside) foreign.push(url.href);
      });
      // Chromium reports a breach of the policy, in a page or a worker, as a console error.
      context.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error')
          errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error())));

      await use({ allow: (message) => allowed.push(message) });

      expect(foreign, 'requests to another origin').toEqual([]);
      const unexpected = errors.filter((error) => !allowed.some((message) => message.test(error)));
      expect(unexpected, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Loads the page again as a reader does, who takes the focus from it to reach the browser's own button. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event('blur')));
  await page.reload();
}

export { expect };
