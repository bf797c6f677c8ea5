import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/embed/bottleneck/');
  await new FillFigure(page, '.bottleneck').ready();
});

test('a place is gone to by the arrow keys, and kept in the address', async ({ page }) => {
  const figure = new FillFigure(page, '.bottleneck');
  const hears = figure.root.getByRole('application', { name: 'What the place hears of it' });
  const said = page.locator('#bottleneck-place');
  await expect(said).toContainText(
    'Column 4, row 5. Before the layer it sees nothing but the hole.',
  );
  // Its numbers are there before a run.
  await expect(said).toContainText(/Map \d+: −?\d+\.\d\d before the layer, −?\d+\.\d\d after it\./);
  const bars = figure.root.locator('.bottleneck-reach dd');
  const before = await bars.allTextContents();
  const drawn = await hears.locator('svg.easel-map').getAttribute('viewBox');
  await hears.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText('Column 1, row 5. Nothing of what it sees is missing.');
  expect(await bars.allTextContents()).not.toEqual(before);
  expect(await hears.locator('svg.easel-map').getAttribute('viewBox')).not.toBe(drawn);
  await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText('Column 1, row 5');
  await reload(page);
  await expect(said).toContainText('Column 1, row 5');
  await expect(figure.root).toHaveAttribute('data-stale', 'false');
});

test('the pointer reads a place as long as it is over one', async ({ page }) => {
  const map = page.getByRole('application', { name: 'before the layer' });
  const said = page.locator('#bottleneck-place');
  const told = page.locator('.bottleneck-places [aria-live]');
  await map.hover({ position: { x: 5, y: 5 } });
  await expect(said).toContainText('Column 1, row 1');
  // What only passes by is not read out, nor is what stood there before.
  await expect(told).toHaveText('');
  await page.mouse.move(1, 1);
  await expect(said).toContainText('Column 4, row 5');
  await expect(told).toHaveText('');
  await map.click({ position: { x: 5, y: 5 } });
  await expect(told).toContainText('Column 1, row 1');
});

test('with the layer off no place hears another, and another map is shown by a key', async ({
  page,
}) => {
  const figure = new FillFigure(page, '.bottleneck');
  const bars = figure.root.locator('.bottleneck-reach dd');
  const after = page.getByRole('application', { name: 'after it' }).locator('svg.easel-map');
  const spread = await after.getAttribute('viewBox');
  await figure.choose('Off, each place alone');
  await expect(bars.first()).toHaveText('100 %');
  await expect(bars.last()).toHaveText('0 %');
  expect(await after.getAttribute('viewBox')).not.toBe(spread);

  const maps = figure.root.getByRole('radio', { name: /^Map \d+$/ });
  await maps.first().focus();
  await page.keyboard.press('ArrowRight');
  const name = (await maps.nth(1).getAttribute('aria-label'))!;
  await expect(page.getByRole('application', { name: `${name} after it` })).toBeVisible();
});

test('both fills are shown in the hole, or whole, and that is kept in the address', async ({
  page,
}) => {
  const figure = new FillFigure(page, '.bottleneck');
  const fills = figure.root.getByRole('img', { name: 'What the network then draws' });
  const addresses = () => fills.evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  const of = (extent: string) =>
    ['spread', 'alone'].map((way) => `/stills/bottleneck/wall/${way}-${extent}.webp`);
  expect(await addresses()).toEqual(of('hole'));
  await figure.choose('Whole as they were drawn');
  await expect(fills.first()).toHaveAccessibleName(/the whole picture: every place hears every/);
  expect(await addresses()).toEqual(of('whole'));
  for (const address of [...of('hole'), ...of('whole')])
    expect((await page.request.get(address)).ok()).toBe(true);
  await reload(page);
  await expect(figure.root.getByRole('radio', { name: /^Whole/ })).toBeChecked();
});

test('the network runs on the reader’s hole, with the layer and without', async ({ page }) => {
  const figure = new FillFigure(page, '.bottleneck');
  const said = page.locator('#bottleneck-place');
  const captions = figure.root.locator('.bottleneck-fill .bottleneck-caption');
  const before = await captions.allTextContents();
  await figure.button('Clear').click();
  await expect(figure.button('Run the network')).toBeDisabled();
  await figure.draw([0.2, 0.2], [0.5, 0.5]);
  await expect(figure.status).toContainText('Something has changed since');
  await expect(said).toContainText('run the network to read its numbers');
  await figure.button('Run the network').click();
  await expect(figure.root).toHaveAttribute('data-provider', 'wasm', { timeout: 100_000 });
  await expect(figure.root).toHaveAttribute('data-stale', 'false');
  await expect(said).toHaveText(/Map \d+: −?\d+\.\d\d before the layer, −?\d+\.\d\d after it\./);
  const [spread, alone] = await captions.allTextContents();
  expect(spread).not.toBe(before[0]);
  expect(spread).not.toBe(alone);

  const numbers = await said.textContent();
  await figure.choose('Off, each place alone');
  await expect(said).not.toHaveText(numbers!);
});
