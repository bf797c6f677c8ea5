import { expect, reload, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/embed/attention-steps/');
  await expect(page.locator('.steps')).toHaveAttribute('data-ready', 'true');
});

test('a cell of the matrix points back at the two patches that it compares', async ({ page }) => {
  const cell = page.locator('.steps-matrix td').nth(15 + 3);
  await cell.hover();
  await expect(cell).toHaveAttribute('data-chosen', 'true');
  const said = page.locator('.steps-cell-text');
  await expect(said).toContainText('The place at column 7, row 4 and the patch around');
  const [source, target] = await page
    .locator('.steps-frame')
    .evaluateAll((frames) =>
      frames.map((frame) => [frame.getAttribute('x'), frame.getAttribute('y')]),
    );
  expect(target).toEqual(['200', '80']);
  expect(source).not.toEqual(target);
  const shown = (await said.textContent())!;
  const [, product, a, b, cosine] = /: (\d+) \/ \(([\d.]+) · ([\d.]+)\) = (\d\.\d+)/.exec(shown)!;
  expect(Number(product) / Number(a) / Number(b)).toBeCloseTo(Number(cosine), 2);
  await expect(cell).toHaveText(Number(cosine).toFixed(2).slice(1));
});

test('the four steps, by keyboard alone', async ({ page }) => {
  const said = page.locator('.steps-cell-text');
  await page.getByRole('radio', { name: '1 Extract' }).focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('Kernel 3 of 15');
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('Kernel 4 of 15');
  await page.getByRole('radio', { name: '1 Extract' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText(/weight 0\.\d+ at scale 10/);
  await page.getByRole('slider', { name: /Softmax scale/ }).press('End');
  await expect(said).toContainText('at scale 200');
  await page.getByRole('radio', { name: '3 Softmax' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText(/lie 4 mixtures/);
  await reload(page);
  await expect(said).toContainText(/lie 4 mixtures/);
});

test('on a phone the cell that the keys lead to is scrolled into sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('application').focus();
  const cells = page.locator('.steps-matrix tr').first().locator('td');
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowRight');
  await expect(cells.last()).toHaveAttribute('data-chosen', 'true');
  await expect(cells.last()).toBeInViewport({ ratio: 0.9 });
  await expect(cells.first()).not.toBeInViewport();
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowLeft');
  await expect(cells.first()).toBeInViewport({ ratio: 0.9 });
});

test('the survey’s shapes, and what a patch at every position would cost', async ({ page }) => {
  const shapes = page.locator('.steps-shapes');
  await expect(shapes).toContainText('128 × 64 × 3 × 3');
  await expect(shapes).toContainText('128 × 64 × 64');
  await page.getByRole('button', { name: 'A patch at every position' }).click();
  await expect(shapes).toContainText('4096 × 64 × 64');
  await expect(shapes).toContainText('67.1 MB');
});
