import { deepFillV2 } from '../../src/inpainting/deepFillV2.ts';
import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';
import { heightOf, spread } from './heights.ts';

const route = '/embed/architecture/';
const channelsOf = (name: string) =>
  deepFillV2('ours').find((layer) => layer.id === name)!.channels;

test('a layer is opened by a click, by arrow keys and by playing', async ({ page }) => {
  await page.goto(route);
  const figure = new FillFigure(page, '.arch');
  await figure.ready();
  const { root } = figure;
  const opened = root.getByRole('region', { name: 'The opened layer' });
  await expect(root).toHaveAttribute('data-layer', 'conv7-atrous');
  await expect(opened).toContainText('47 × 47 pixels');
  await expect(opened.getByRole('radio', { name: /^Channel/ })).toHaveCount(
    channelsOf('conv7_atrous'),
  );

  // The sheet that all channels are cut from must not be seen beyond the cut.
  for (const map of await root.locator('svg.easel-map').all())
    await expect(map).toHaveCSS('overflow', 'hidden');

  await root.locator('.arch-block').first().click();
  await expect(root).toHaveAttribute('data-layer', 'conv1');
  await expect(opened.getByRole('radio', { name: /^Channel/ })).toHaveCount(channelsOf('conv1'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(root).toHaveAttribute('data-layer', 'conv3');
  await expect(page).toHaveURL(/#architecture=/);

  await opened.locator('label', { hasText: 'Gate' }).click();
  await expect(opened).toContainText('open');
  await opened.getByRole('radio', { name: 'Channel 4', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(opened).toContainText('Channel 4 at column');

  await root.getByRole('radio', { name: /contextual attention/ }).focus();
  await page.keyboard.press('Space');
  await expect(opened).toContainText('Nothing in it is learned');
  await root.getByRole('slider', { name: 'Step' }).press('End');
  await expect(root).toHaveAttribute('data-layer', 'critic-conv6');
  await figure.button('Play').click();
  await expect(root).toHaveAttribute('data-layer', 'conv2-downsample');
  await figure.button('Pause').click();

  const address = page.url();
  const layer = (await root.getAttribute('data-layer'))!;
  await page.goto('about:blank');
  await page.goto(address);
  await expect(root).toHaveAttribute('data-layer', layer);
  await expect(root).toHaveAttribute('data-stale', 'false');
});

test('the network runs on the reader’s hole, its numbers are read, and a knob moves the fill', async ({
  page,
}) => {
  await page.goto(route);
  const figure = new FillFigure(page, '.arch');
  await figure.ready();
  const { root } = figure;
  const reading = root.locator('.arch-reading');
  await expect(reading).toContainText('run the network to read its number');
  await figure.button('Clear').click();
  await figure.draw([0.3, 0.3], [0.6, 0.6]);
  await expect(figure.status).toContainText('Something has changed since');
  await figure.button('Run the network').click();
  await expect(root).toHaveAttribute('data-provider', 'wasm', { timeout: 100_000 });
  await expect(root).toHaveAttribute('data-stale', 'false');
  await expect(reading).toContainText(/feature .* × gate 0\.\d\d = /);

  const before = await reading.textContent();
  await root.getByRole('slider', { name: 'Row' }).fill('3');
  await expect(reading).toContainText('row 4');
  expect(await reading.textContent()).not.toBe(before);
  const told = root.locator('[aria-live]');
  await expect(told).toContainText('row 4');
  const kept = (await told.textContent())!;
  await root.locator('.easel-look').hover({ position: { x: 5, y: 5 } });
  await expect(reading).toContainText('column 1, row 1');
  await expect(told).toHaveText(kept);

  await root.locator('label', { hasText: 'Off' }).click();
  await expect(figure.status).toContainText('the coarse picture moved by 0.0 of 255 levels', {
    timeout: 100_000,
  });
  await expect(root).toHaveAttribute('data-stale', 'false');
});

test('the keyboard shows both fills whole, and the address keeps that', async ({ page }) => {
  await page.goto(route);
  const figure = new FillFigure(page, '.arch');
  await figure.ready();
  const seen = (name: RegExp) => figure.root.getByRole('img', { name });
  const shown = figure.root.getByRole('group', { name: 'Both fills' });
  await expect(seen(/drew in the hole/)).toHaveCount(2);
  const psnr = await figure.root.locator('.arch-made .arch-caption').allTextContents();
  await shown.getByRole('radio', { name: 'In the hole' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(seen(/drew, the whole picture/)).toHaveCount(2);
  await expect(seen(/drew in the hole/)).toHaveCount(0);
  for (const picture of await seen(/drew, the whole picture/).all())
    await expect
      .poll(() => picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
      .toBe(128);
  await expect(figure.root.locator('.arch-made .arch-caption')).toHaveText(psnr);
  await expect(page).toHaveURL(/#architecture=/);
  await reload(page);
  await expect(seen(/drew, the whole picture/)).toHaveCount(2);
});

test('on a phone nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(route);
  const figure = new FillFigure(page, '.arch');
  await figure.ready();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  const block = figure.root.locator('.arch-block').nth(11);
  await block.click();
  await expect(figure.root).toHaveAttribute('data-layer', 'conv12');
  const box = (await block.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
});

for (const width of [1440, 390]) {
  test(`at ${width} pixels nothing below moves from layer to layer`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(route);
    const figure = new FillFigure(page, '.arch');
    await figure.ready();
    const step = figure.root.getByRole('slider', { name: 'Step' });
    const last = Number(await step.getAttribute('max'));
    const heights: number[] = [];
    await step.press('Home');
    for (let layer = 0; layer <= last; layer++) {
      await expect(step).toHaveAttribute('aria-valuetext', new RegExp(` ${layer + 1} of `));
      heights.push(await heightOf(figure.root));
      await step.press('ArrowRight');
    }
    expect(heights).toHaveLength(deepFillV2('ours').length);
    expect(spread(heights)).toBeLessThan(1);
  });
}
