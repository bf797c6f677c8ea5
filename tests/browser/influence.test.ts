import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/embed/influence/');
  await new FillFigure(page, '.influence').ready();
});

test('the spot goes by the arrow keys, over the hole, and is kept in the address', async ({
  page,
}) => {
  const figure = new FillFigure(page, '.influence');
  const spot = figure.button('The spot, at 16, 60 of 128');
  await spot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.button('The spot, at 104, 60 of 128')).toBeFocused();
  await expect(figure.status).toContainText('Something has changed since');
  await page.keyboard.press('Shift+ArrowUp');
  const moved = figure.button('The spot, at 104, 28 of 128');
  await expect(moved).toBeFocused();
  // Its changed colours are read from the picture then.
  await expect(moved.locator('canvas')).toBeVisible();
  await expect(figure.root.locator('.influence-limit rect').first()).not.toHaveAttribute('x', '0');
  await reload(page);
  await expect(moved).toBeVisible();
  await expect(figure.root).toHaveAttribute('data-stale', 'true');
});

test('dragged into the hole, the spot slides to the nearest known place', async ({ page }) => {
  const figure = new FillFigure(page, '.influence');
  await figure.button('The spot, at 16, 60 of 128').scrollIntoViewIfNeeded();
  const [from, inside] = await figure.pointsOf([
    [20 / 128, 64 / 128],
    [60 / 128, 34 / 128],
  ]);
  await page.mouse.move(from!.x, from!.y);
  await page.mouse.down();
  await page.mouse.move(inside!.x, inside!.y, { steps: 6 });
  const slid = figure.button('The spot, at 56, 16 of 128');
  await expect(slid).toBeVisible();
  await page.mouse.up();
  await expect(slid).toBeVisible();
  await reload(page);
  await expect(slid).toBeVisible();
});

test('a hole without room for the spot says so, and nothing can be run', async ({ page }) => {
  const figure = new FillFigure(page, '.influence');
  await figure.choose('Rectangle');
  await figure.draw([0.001, 0.001], [0.999, 0.96]);
  await expect(figure.root).toContainText('There is no place for the spot');
  await expect(figure.button('Run the networks')).toBeDisabled();
});

test('both networks run, and follow the spot: the twin changes nothing beyond its line', async ({
  page,
}) => {
  const figure = new FillFigure(page, '.influence');
  const said = figure.root.locator('.influence-map .influence-said');
  const shares = async () => (await said.allTextContents()).map((text) => parseInt(text));
  const [built, builtShares] = [await said.allTextContents(), await shares()];
  await figure.button('Run the networks').click();
  await expect(figure.root).toHaveAttribute('data-provider', 'wasm', { timeout: 100_000 });
  // What was computed at build is what is computed here, but for the photograph's compression.
  for (const [i, share] of (await shares()).entries())
    expect(Math.abs(share - builtShares[i]!)).toBeLessThanOrEqual(2);

  await figure.button('The spot, at 16, 60 of 128').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(figure.button('The spot, at 12, 60 of 128')).toBeVisible();
  await expect(figure.root).toHaveAttribute('data-stale', 'false', { timeout: 30_000 });
  const [glcic, twin] = await said.allTextContents();
  expect(glcic).not.toBe(built[0]);
  expect(glcic).toMatch(/Beyond the dashed line, up to 0\.\d/);
  expect(twin).not.toBe(built[1]);
  expect(twin).toContain('Beyond the dashed line, exactly nothing.');
});
