import { expect, reload, test } from './fixtures.ts';

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

  await expect(words.first()).toContainText(/\b0 are the first fence, 0 the second, 96 neither/);
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
  // What the first has learned still holds; of the second a grey line is left.
  await expect(page.locator('.learning-words').first()).toContainText('96 neither');
  await expect(page.locator('.learning-words').last()).toHaveText('Nothing learned yet.');
  await expect(page.locator('.learning-curves .curve-before').first()).toBeAttached();
  const share = page.getByRole('slider', { name: 'The first fence is right' });
  await share.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(share).toHaveAttribute('aria-valuetext', 'in 70 percent of the pictures');
  await reload(page);
  await expect(page.getByRole('combobox', { name: 'The second generator' })).toHaveValue('l1');

  await page.getByRole('button', { name: 'Learn' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.learning')).toHaveAttribute('data-state', 'done', {
    timeout: 100_000,
  });
  // The median is the commoner fence; the mean is neither.
  await expect(page.locator('.learning-words').last()).toContainText(
    /\b96 are the first fence, 0 the second, 0 neither/,
  );
  await expect(page.locator('.learning-words').first()).toContainText('96 neither');
});

test('with reduced motion the picture changes a few times only', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const words = document.querySelector('.learning-words');
    if (!words) throw new Error('The figure has no words.');
    const seen = new Set<string>();
    new MutationObserver(() => {
      seen.add(words.textContent);
      document.body.dataset['changes'] = String(seen.size);
    }).observe(words, { characterData: true, childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Learn again' }).click();
  const figure = page.locator('.learning');
  await expect(figure).toHaveAttribute('data-state', 'running');
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  // “Nothing learned yet.”, and after 0, 200, 400 and 600 batches.
  const changes = Number(await page.locator('body').getAttribute('data-changes'));
  expect(changes).toBeGreaterThan(1);
  expect(changes).toBeLessThanOrEqual(5);
});

test('an exercise of the chapter notices when the figure is set as it asks', async ({ page }) => {
  await page.goto('/chapters/learning/');
  const figure = page.locator('#fence');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.learning')).toHaveAttribute('data-ready', 'true');
  const done = page.locator('#sharp-without-critic').getByRole('status');
  await figure.getByRole('combobox', { name: 'The first generator' }).selectOption('l1');
  await expect(figure.locator('.learning')).toHaveAttribute('data-met', '');
  await expect(done).toHaveText('');
  await figure.getByRole('slider').press('ArrowRight');
  await expect(done).toHaveText('Done: the figure shows it.');
});
