import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';

test('the critics judge the hole that was painted', async ({ page }) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  const cards = figure.root.locator('.critics-card');
  await expect(cards).toHaveCount(3);
  await expect(figure.status).toContainText('How sure the critics are');
  const before = await figure.status.textContent();

  await figure.button('Clear').click();
  await figure.draw([0.2, 0.2], [0.3, 0.3]);
  await expect(figure.status).toContainText('The hole has changed since');
  await figure.button('Ask the critics').click();
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.status).not.toContainText('has changed');
  expect(await figure.status.textContent()).not.toBe(before);
  for (const name of ['The photograph', 'Telea’s fill', 'The network’s fill']) {
    await expect(figure.root.getByRole('img', { name: `${name}, the whole` })).toBeVisible();
  }
});

test('without a hole there is nothing to judge, and it is said why', async ({ page }) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  await figure.button('Clear').click();
  await expect(figure.hole).toContainText('There is no hole yet.');
  await expect(figure.status).not.toContainText('ask again');
  await expect(figure.button('Ask the critics')).toBeDisabled();
  await expect(figure.button('Ask the critics')).toHaveAccessibleDescription(/no hole yet/);
  await expect(figure.root.locator('.critics-card')).toHaveCount(3);
});

test('the keyboard alone paints a hole and asks the critics', async ({ page }) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  const before = (await figure.status.textContent())!;
  await figure.button('Clear').press('Enter');
  await expect(figure.hole).toContainText('There is no hole yet.');
  await figure.root.getByRole('application', { name: 'Paint the hole on' }).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Space');
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
  }
  await page.keyboard.press('Space');
  await expect(figure.hole).toHaveText(/^The hole covers/);
  await figure.button('Ask the critics').press('Enter');
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.status).toContainText('How sure the critics are');
  expect(await figure.status.textContent()).not.toBe(before);
});
