import { ramp } from '../../src/widgets/easel/ramp.ts';
import { stepAcrossEdge } from '../../src/inpainting/seam.ts';
import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';
import { photograph, rectangleHole, rgbOf } from './pictures.ts';

type Saved = Awaited<ReturnType<typeof rgbOf>>;

/** How far the edge of a saved hole shows in a saved picture. */
function edgeOf({ width, height, rgb }: Saved, hole: Saved): number {
  const plane = (of: Saved, channel: number) =>
    Array.from({ length: width * height }, (_, i) => of.rgb[3 * i + channel]! / 255);
  const data = Float32Array.from(
    [0, 1, 2].flatMap((channel) => plane({ width, height, rgb }, channel)),
  );
  const missing = Uint8Array.from(plane(hole, 0));
  return stepAcrossEdge({ width, height, channels: 3, data }, { width, height, data: missing });
}

test('after a fill the slider reveals how far it is off, and the photograph', async ({ page }) => {
  const figure = new FillFigure(page);
  await page.goto('/chapters/context-encoder/');
  await figure.root.scrollIntoViewIfNeeded();
  await figure.ready();
  await figure.root.getByLabel('Method').selectOption('harmonic');
  await figure.button('Fill').click();
  await figure.filled('script');

  await figure.choose('Difference');
  await expect(figure.root).toHaveAttribute('data-revealed', 'difference');
  await expect(figure.status).toContainText(/0\.\d\d on average and 0\.\d\d at most/);
  await expect(figure.root.getByRole('img', { name: 'Scale: off by 0' })).toBeVisible();
  await expect(figure.root.getByRole('img', { name: 'How far the fill is' })).toBeVisible();

  await figure.radio('Difference').press('ArrowLeft');
  await expect(figure.radio('Photograph')).toBeChecked();
  await expect(figure.root).toHaveAttribute('data-revealed', 'photograph');
  await expect(figure.status).toContainText('Revealed is the photograph');
  await expect(
    figure.root.getByRole('slider', { name: 'Compare the hole and the photograph' }),
  ).toBeVisible();

  await reload(page);
  await figure.ready();
  await expect(figure.radio('Photograph')).toBeChecked();
  await figure.button('Clear').click();
  await expect(figure.radio('Photograph')).toBeDisabled();
});

test('a network’s fill is shown blended: what was seen at build, and what the reader had filled', async ({
  page,
}) => {
  const figure = new FillFigure(page);
  await page.goto('/chapters/context-encoder/');
  await figure.root.scrollIntoViewIfNeeded();
  await figure.ready();
  await figure.choose('Blended');
  await expect(figure.root).toHaveAttribute('data-revealed', 'blended');
  await expect(figure.status).toContainText('what the two are apart along the rim');
  const still = figure.root.getByRole('img', { name: 'and the fill blended into it' });
  await expect(still).toHaveJSProperty('complete', true);
  expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  await figure.button('Fill').click();
  await figure.filled('wasm');
  await expect(figure.root).toHaveAttribute('data-revealed', 'blended');
  const blended = await rgbOf(await figure.save('Save the result'));
  await figure.choose('Fill');
  const fill = await rgbOf(await figure.save('Save the result'));
  const hole = await rgbOf(await figure.save('Save the hole'));
  expect(edgeOf(blended, hole)).toBeLessThan(0.9 * edgeOf(fill, hole));

  await figure.root.getByLabel('Method').selectOption('harmonic');
  await figure.button('Fill').click();
  await figure.filled('script');
  await expect(figure.radio('Blended')).toBeDisabled();
});

test('where a thing was removed, a difference is not called an error', async ({ page }) => {
  const figure = new FillFigure(page);
  await page.goto('/');
  await figure.ready();
  await figure.choose('Difference');
  await expect(figure.root).toHaveAttribute('data-revealed', 'difference');
  await expect(figure.status).toContainText('There is no right answer here');
  await expect(figure.root.getByRole('img', { name: 'Scale: changed by 0' })).toBeVisible();
});

test('on paper hole and difference lie side by side, over the scale', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.choose('Difference');
  await expect(figure.root).toHaveAttribute('data-revealed', 'difference');
  await page.emulateMedia({ media: 'print' });
  const [hole, map] = await Promise.all(
    ['.fill-before', '.fill-after'].map((pane) => figure.root.locator(pane).boundingBox()),
  );
  const stage = await figure.root.locator('.easel-stage').boundingBox();
  expect(map!.x).toBeGreaterThanOrEqual(hole!.x + hole!.width);
  expect(stage!.height).toBeGreaterThanOrEqual(map!.height);
  expect(map!.height).toBeGreaterThan(100);
  await expect(figure.radio('Difference')).toBeHidden();
  await expect(figure.root.getByRole('img', { name: 'Scale' })).toBeVisible();
});

test('the difference that is saved is that of the result that is saved', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  const own = await photograph(500, 320);
  await figure.openPhotograph(own);
  await expect(figure.surface).toHaveAccessibleName(/photograph\.png/);
  const bounds = { left: 210, top: 120, width: 150, height: 110 };
  await figure.openHole(await rectangleHole(500, 320, bounds));
  await figure.root.getByLabel('Method').selectOption('harmonic');
  await figure.button('Fill').click();
  await figure.filled('script');
  const result = await rgbOf(await figure.save('Save the result'));
  await figure.choose('Difference');
  await expect(figure.root).toHaveAttribute('data-revealed', 'difference');
  const saved = await rgbOf(await figure.save('Save the difference'));
  const hole = await rgbOf(await figure.save('Save the hole'));
  const before = await rgbOf(own.buffer);

  const expected = Buffer.from(before.rgb);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < expected.length; i += 3) {
    if (hole.rgb[i] === 0) continue;
    const off = [0, 1, 2].map((c) => Math.abs(before.rgb[i + c]! - result.rgb[i + c]!));
    const mean = (off[0]! + off[1]! + off[2]!) / 3;
    sum += mean / 255;
    count++;
    const level = Math.round(255 * Math.sqrt(mean / 255));
    for (let c = 0; c < 3; c++) expected[i + c] = ramp[3 * level + c]!;
  }
  expect(count).toBe(bounds.width * bounds.height);
  await expect(figure.status).toContainText(`${(sum / count).toFixed(2)} on average`);
  expect(Buffer.compare(saved.rgb, expected)).toBe(0);
});
