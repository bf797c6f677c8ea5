import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './site.ts';

/** One paragraph of the head that breaks into a line more or less is 0.11; unscaled stand-ins made 0.24. */
const bar = 0.12;

const chapters = pages.filter(({ route }) => /^\/chapters\/[^/]+\/$/.test(route));

/** Holds every font back until `release` is called. */
async function holdFonts(page: Page): Promise<{ release(): Promise<void> }> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route('**/*.woff2', async (route) => {
    if (isOpen) await route.continue();
    else held.push(route);
  });
  return {
    release: async () => {
      isOpen = true;
      await Promise.all(held.map((route) => route.continue()));
    },
  };
}

/** Cumulative layout shift so far, as Lighthouse counts it: no input has come between. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
          resolve(shifts.reduce((sum, value) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // With no shift at all the observer says nothing.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}

for (const { route } of chapters) {
  test(`${route} stays where it is when its type arrives late`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    const fonts = await holdFonts(page);
    await page.goto(route, { waitUntil: 'commit' });
    // Drawn, in the face that stands in.
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await page.waitForFunction(() => document.readyState !== 'loading');
    await fonts.release();
    await page.waitForFunction(() => document.fonts.check('italic 20px "Newsreader Variable"'));
    await page.evaluate(() => document.fonts.ready);
    expect(await layoutShift(page)).toBeLessThan(bar);
  });
}
