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
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
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

test('the right answers and their mean are pulled, by hand and by keys, and the address keeps them', async ({
  page,
}) => {
  const square = page.locator('.learning-handles').first();
  const first = square.getByRole('button', { name: /^The first fence/ });
  const mean = square.getByRole('button', { name: /^The mean/ });
  const share = page.getByRole('slider', { name: 'The first fence is right' });
  const pull = async (what: typeof first, right: number, down: number): Promise<void> => {
    await what.scrollIntoViewIfNeeded();
    const [box, sides] = [(await what.boundingBox())!, (await square.boundingBox())!];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + right * sides.width, y + down * sides.height, { steps: 4 });
    await page.mouse.up();
  };
  await expect(mean).toHaveAccessibleName(
    /in 50 percent: odd stripes 50\s% light, even ones 50\s%/,
  );
  await pull(first, 0.2, 0.1);
  await expect(first).toHaveAccessibleName(
    'The first fence: odd stripes 40 % light, even ones 70 %',
  );
  await expect(mean).toHaveAccessibleName(/odd stripes 60\s% light, even ones 45\s%/);
  // What was learned was learned of other answers.
  await expect(page.locator('.learning')).toHaveAttribute('data-state', 'idle');
  await expect(page.locator('.learning-words').first()).toHaveText('Nothing learned yet.');

  // To the second fence: the first is right the less often.
  await pull(mean, 0.12, 0.15);
  await expect(share).not.toHaveValue('50');
  expect(Number(await share.inputValue())).toBeLessThan(50);
  await share.fill('70');
  await expect(mean).toHaveAccessibleName(
    /in 70 percent: odd stripes 52\s% light, even ones 55\s%/,
  );
  await mean.focus();
  await page.keyboard.press('ArrowUp');
  await expect(share).toHaveValue('75');
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAccessibleName(
    'The first fence: odd stripes 35 % light, even ones 70 %',
  );
  await reload(page);
  await expect(first).toHaveAccessibleName(
    'The first fence: odd stripes 35 % light, even ones 70 %',
  );
  await expect(share).toHaveValue('75');
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
