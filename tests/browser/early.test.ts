import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';

test('what is chosen before a figure’s program has come is not lost', async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/Fill\.[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/embed/fill/');
  const figure = new FillFigure(page);
  const difference = figure.radio('Difference');
  await difference.check({ force: true });
  release();
  await figure.ready();
  await expect(figure.root).toHaveAttribute('data-revealed', 'difference');
  await expect(difference).toBeChecked();
});
