import { expect, test } from './fixtures.ts';

test('figures are found by words, with the keyboard alone, and all come back', async ({ page }) => {
  await page.goto('/figures/');
  const field = page.getByRole('searchbox', { name: 'Find a figure' });
  const figures = page.locator('main h3');
  const status = page.locator('figure-finder [role="status"]');
  await expect(field).toBeVisible();
  const all = await figures.count();

  await field.focus();
  await page.keyboard.type('chapter 8');
  await expect(status).toHaveText(new RegExp(`^\\d+ of ${all} figures\\.$`));
  const left = page.locator('main h3:visible');
  expect(await left.count()).toBeLessThan(all);
  for (const name of await left.allInnerTexts()) expect(name).toContain('chapter 8');
  const entries = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  await expect(entries).toHaveText(['Contextual attention']);
  // The next stop is the one entry that is left, then its part.
  await page.keyboard.press('Tab');
  await expect(entries).toBeFocused();

  await field.fill('zxqvw');
  await expect(status).toHaveText('No figure has that. Try one word less.');
  await expect(left).toHaveCount(0);
  await field.press('Escape');
  await expect(left).toHaveCount(all);
  await expect(status).toHaveText('');
});

test('a figure loads at its first run what the list says of it, and the program once', async ({
  page,
}) => {
  await page.goto('/figures/');
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByText('First run:') })
    .first();
  const said = /First run: (.+), ([\d.]+)\sMB/.exec(await item.innerText());
  const program = /program that runs networks too, ([\d.]+)\sMB/.exec(
    await page.locator('main').innerText(),
  );
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(request.url()));
  await item.getByRole('link', { name: 'Alone' }).click();
  const fill = page.locator('.fill[data-ready="true"]');
  await fill.getByRole('button', { name: 'Fill', exact: true }).click();
  await expect(fill).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  /** As the figure counts while it loads. */
  const megabytesOf = async (ending: string): Promise<number> => {
    const files = [...loaded].filter((url) => url.endsWith(ending));
    const bodies = await Promise.all(
      files.map(async (url) => (await page.request.get(url)).body()),
    );
    return Math.round(bodies.reduce((sum, { length }) => sum + length, 0) / 1e5) / 10;
  };
  expect(await megabytesOf('.onnx')).toBe(Number(said?.[2]));
  expect(await megabytesOf('.bin')).toBe(Number(program?.[1]));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no field is there that finds nothing', async ({ page }) => {
    await page.goto('/figures/');
    await expect(page.locator('main h3').first()).toBeVisible();
    await expect(page.locator('figure-finder')).toBeHidden();
  });
});
