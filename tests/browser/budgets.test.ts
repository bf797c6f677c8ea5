import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './site.ts';

const kilobyte = 1024;
/** Of every page. Chapter 11 is the largest: it shows a layer of 64 channels, three photographs judged, six kernels, a chart. */
const budgets = { html: 45 * kilobyte, scriptBeforeClick: 60 * kilobyte };

/** Brings every lazy island and picture into view once, each for a frame, and waits for what that asks for. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
      scrollTo({ top: y, behavior: 'instant' });
      // After the frame, when what has come into view was told so.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
  // An island has the attribute until it runs.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

for (const { route, file } of pages) {
  test(`the HTML of ${route} keeps its budget`, () => {
    expect(gzipSync(readFileSync(file)).length).toBeLessThanOrEqual(budgets.html);
  });

  test(`${route} runs little before a click, and no network`, async ({ page }) => {
    const scripts: Promise<number>[] = [];
    const heavy: string[] = [];
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (type.includes('javascript')) {
        scripts.push(response.body().then((body) => gzipSync(body).length));
      }
      if (/\.(wasm|bin|onnx)(\?|$)/.test(response.url())) heavy.push(response.url());
    });
    await page.goto(route);
    await scrollThrough(page);
    const sizes = await Promise.all(scripts);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: 'script', description: `${total} bytes gzip` });
    expect(total).toBeLessThanOrEqual(budgets.scriptBeforeClick);
    expect(heavy).toEqual([]);
  });
}
