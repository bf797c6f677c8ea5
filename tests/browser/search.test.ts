import { expect, test } from './fixtures.ts';

test('the book is searched by keyboard alone, and nothing is loaded before', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) loaded.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(loaded).toEqual([]);

  await page.getByRole('button', { name: 'Search' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('renormalises');
  await expect(dialog.getByRole('status')).toContainText(/page|Nothing/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('mask');
  await expect(dialog.getByRole('status')).toContainText(/pages (have|with) “mask”/);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(chapters|glossary)\//);
});

test('what is not in the book is said so, and Escape leads back', async ({ page }) => {
  await page.goto('/glossary/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await page.keyboard.type('zxqvw');
  await expect(dialog.getByRole('status')).toContainText('Nothing in the book has “zxqvw”');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('a search without its index says what to do', async ({ page, context, walls }) => {
  walls.allow(/^Failed to load resource: net::ERR_FAILED .*pagefind\.js/);
  await context.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('/glossary/');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await page.keyboard.type('mask');
  await expect(dialog.getByRole('status')).toContainText('did not arrive');
});
