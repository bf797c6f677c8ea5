import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { pages } from './site.ts';

const shows = pages.filter(({ file }) => readFileSync(file, 'utf8').includes('class="listing"'));

test('chapters show listings', () => {
  expect(shows.length).toBeGreaterThan(0);
});

for (const { route } of shows) {
  test(`a listing of ${route} opens by keyboard and scrolls in its own box on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(route);
    const summary = page.locator('.listing > summary');
    const code = page.locator('.listing').getByRole('group', { name: /^Code: / });
    await expect(code).toBeHidden();

    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(code).toBeVisible();
    await expect(code).toContainText(/^(def|function|\/\*\*) /);

    await page.keyboard.press('Tab');
    await expect(code).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);

    await summary.press('Enter');
    await expect(code).toBeHidden();
  });

  test(`axe finds nothing in the open listing of ${route}`, async ({ page }) => {
    await page.goto(route);
    await page.locator('.listing > summary').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .include('.listing')
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.failureSummary])).toEqual([]);
    }
  });

  test(`the listing of ${route} is open and black on paper`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(route);
    const code = page.locator('.listing > pre');
    await expect(code).toBeVisible();
    const colours = await code.evaluate((box) =>
      [box, ...box.querySelectorAll('*')].map((one) => getComputedStyle(one).color),
    );
    expect([...new Set(colours)]).toHaveLength(1);
  });
}
