import { readFileSync } from 'node:fs';
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
    const listing = page.locator('.listing').first();
    const code = listing.getByRole('group', { name: /^Code: / });
    await expect(code).toBeHidden();
    await listing.locator('summary').focus();
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
    await listing.locator('summary').press('Enter');
    await expect(code).toBeHidden();
  });
}
