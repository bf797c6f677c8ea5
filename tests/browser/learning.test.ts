import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/embed/learning/');
  await expect(page.locator('.learning')).toHaveAttribute('data-ready', 'true');
});

test('both generators learn what the page was built with, and can be paused', async ({ page }) => {
  const figure = page.locator('.learning');
  const words = page.locator('.learning-words');
  await expect(words.first()).toContainText('96 neither');

  await page.getByRole('button', { name: 'Learn again' }).click();
  await expect(figure).toHaveAttribute('data-state', 'running');
  await expect(words.first()).toContainText('Squared error');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Paused after \d+ of 600 batches\.$/);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });

  await expect(words.first()).toContainText('0 are the first fence, 0 the second, 96 neither');
  const [, first, second, neither] =
    /(\d+) are the first fence, (\d+) the second, (\d+) neither/
      .exec((await words.last().textContent()) ?? '')
      ?.map(Number) ?? [];
  expect(first).toBeGreaterThan(20);
  expect(second).toBeGreaterThan(20);
  expect(neither).toBeLessThan(10);
});

test('the keyboard alone changes what is learned, and the address keeps it', async ({ page }) => {
  await page.getByRole('combobox', { name: 'The second generator' }).selectOption('l1');
  await expect(page.locator('.learning')).toHaveAttribute('data-state', 'idle');
  await expect(page.locator('.learning-words').first()).toHaveText('Nothing learned yet.');
  const share = page.getByRole('slider', { name: 'The first fence is right' });
  await share.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(share).toHaveAttribute('aria-valuetext', 'in 70 percent of the pictures');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'The second generator' })).toHaveValue('l1');

  await page.getByRole('button', { name: 'Learn' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.learning')).toHaveAttribute('data-state', 'done', {
    timeout: 100_000,
  });
  // The median is the commoner fence; the mean is neither.
  await expect(page.locator('.learning-words').last()).toContainText('0 the second, 0 neither');
  await expect(page.locator('.learning-words').first()).toContainText('96 neither');
});
