import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './fixtures.ts';

test('the photograph is moved under the hole, and its measures follow', async ({ page }) => {
  await page.goto('/chapters/inpainting/');
  const figure = page.locator('#fig-four');
  const slider = figure.getByRole('slider', { name: 'Moved by' });
  const row = figure.getByRole('row').last();
  const built = (await row.textContent())!;
  const smooth = figure.getByRole('row', { name: /^Smooth/ }).locator('.best');
  await expect(smooth).toHaveCount(3);
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '4 to the side, 3 up');
  await expect(row).not.toHaveText(built);
  await slider.press('ArrowLeft');
  await expect(row).toHaveText(built);
  await expect(smooth).toHaveCount(3);

  await slider.press('Home');
  await expect(row).toContainText('no end');
  await expect(row).toContainText('100 %');
  await expect(row.locator('.best')).toHaveCount(3);
  await expect(smooth).toHaveCount(0);
});

/** The middle of a picture, within the square that was lost. */
async function middleOf(picture: Locator): Promise<Buffer> {
  const shot = sharp(await picture.screenshot());
  const { width, height } = await shot.metadata();
  const [across, down] = [Math.round(width / 4), Math.round(height / 4)];
  return shot
    .removeAlpha()
    .extract({
      left: Math.round(0.375 * width),
      top: Math.round(0.375 * height),
      width: across,
      height: down,
    })
    .raw()
    .toBuffer();
}

/** In levels of 255 on average. */
function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

test('moved by nothing, the square is the photograph as it was', async ({ page }) => {
  await page.goto('/chapters/inpainting/');
  const figure = page.locator('#fig-four');
  const slider = figure.getByRole('slider', { name: 'Moved by' });
  const moved = figure.locator('.picture').last();
  await slider.press('End');
  await page.waitForLoadState('networkidle');
  const far = await middleOf(moved);
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 to the side, 0 up');
  const near = await middleOf(moved);
  await moved.evaluate(async (picture) => {
    const image = picture.querySelector('img')!;
    image.src = '/stills/inpainting/truth.webp';
    picture.querySelector('[data-square]')!.remove();
    await image.decode();
  });
  const truth = await middleOf(moved);
  expect(difference(near, truth)).toBeLessThan(0.25 * difference(far, truth));
});
