import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Between a phone and a desk: a tablet upright, half a screen, a tablet on its side. */
const widths = [640, 700, 800, 1024];

async function boxOf(what: Locator) {
  return (await what.boundingBox())!;
}

async function goTo(page: Page, width: number, route: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(route);
}

for (const width of widths) {
  test(`at ${width} pixels a picture and the button that fills its hole are seen together`, async ({
    page,
  }) => {
    for (const chapter of ['inpainting', 'patches', 'context-encoder', 'partial-convolution']) {
      await goTo(page, width, `/chapters/${chapter}/`);
      const figure = page.locator('.fill');
      const stage = await boxOf(figure.locator('.easel-stage'));
      const button = await boxOf(figure.getByRole('button', { name: 'Fill', exact: true }));
      expect(button.y + button.height - stage.y, chapter).toBeLessThan(900);
    }
  });

  test(`at ${width} pixels no chapter scrolls sideways`, async ({ page }) => {
    for (const chapter of ['dilated-convolution', 'contextual-attention', 'deepfill-v2']) {
      await goTo(page, width, `/chapters/${chapter}/`);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth, chapter).toBe(clientWidth);
    }
  });
}

/** What stands side by side in a figure alone. */
const rows = [
  ['learning-fill', '.learning-fill-curves > *', 3],
  ['learning-fill', '.learning-fill-bench > *', 3],
  ['influence', '.influence-pictures > *', 3],
  ['bottleneck', '.bottleneck-fills > *', 3],
  ['masks', '.masks-columns > *', 3],
  ['architecture', '.arch-pictures > *', 3],
  ['score-map', '.score-card', 3],
  ['critics', '.critics-cards > *', 3],
  ['spectral-norm', '.spectral-charts > *', 2],
  ['attention', '.attention-look :is(.easel-stage, .attention-sources)', 2],
  ['patches', '.patches-bench > :not(.patches-moves)', 2],
  ['patchmatch', '.patchmatch-bench > :not(.patchmatch-moves)', 2],
] as const;

for (const [figure, parts, count] of rows) {
  test(`${figure} at 700 pixels: ${parts} in one row, on a phone not`, async ({ page }) => {
    const lefts = async () => {
      const boxes = await page
        .locator(parts)
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
      return new Set(boxes.map(Math.round)).size;
    };
    await goTo(page, 700, `/embed/${figure}/`);
    expect(await page.locator(parts).count()).toBeGreaterThanOrEqual(count);
    expect(await lefts()).toBe(count);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(lefts).toBeLessThan(count);
  });
}
