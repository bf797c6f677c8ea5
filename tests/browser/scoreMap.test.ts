import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/embed/score-map/');
  await new FillFigure(page, '.score').ready();
});

test('every patch is read by the arrow keys, in all three pictures at once', async ({ page }) => {
  const figure = new FillFigure(page, '.score');
  const map = page.getByRole('application', { name: 'Patches of: Telea’s fill' });
  const read = page.locator('#score-map-patch');
  await expect(read).toContainText('Patch in column 5, row 5 of 8');
  await map.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(read).toContainText('Patch in column 4, row 4 of 8');
  await expect(read).toHaveText(/the photograph [+−]\d\.\d\d, Telea’s fill [+−]/);
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
  }
  await expect(read).toContainText('Patch in column 1, row 1 of 8');
  await expect(figure.root).toHaveAttribute('data-met', 'blindest');
  await reload(page);
  await expect(read).toContainText('Patch in column 1, row 1 of 8');
  await expect(figure.root).toHaveAttribute('data-state', 'done');
});

test('the pointer reads a patch as long as it is over one, and a press keeps it', async ({
  page,
}) => {
  const map = page.getByRole('application', { name: 'Patches of: The photograph' });
  const chosen = map.locator('.score-chosen');
  const kept = await chosen.getAttribute('x');
  await map.hover({ position: { x: 5, y: 5 } });
  await expect(chosen).toHaveAttribute('x', '0');
  await page.mouse.move(1, 1);
  await expect(chosen).toHaveAttribute('x', kept ?? '');
  await map.click({ position: { x: 5, y: 5 } });
  await page.mouse.move(1, 1);
  await expect(chosen).toHaveAttribute('x', '0');
});

test('a hole that was painted is filled and scored', async ({ page }) => {
  const figure = new FillFigure(page, '.score');
  await expect(figure.status).toContainText('Mean scores');
  await expect(figure.root).toContainText('The critic sees the dashed square.');
  const before = await figure.status.textContent();
  await figure.button('Clear').click();
  await figure.draw([0.2, 0.2], [0.3, 0.3]);
  await expect(figure.status).toContainText('The hole has changed since');
  await figure.button('Score the patches').click();
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.status).not.toContainText('has changed');
  expect(await figure.status.textContent()).not.toBe(before);

  await figure.button('Clear').click();
  await expect(figure.button('Score the patches')).toBeDisabled();
  await expect(figure.button('Score the patches')).toHaveAccessibleDescription(/no hole yet/);
});
