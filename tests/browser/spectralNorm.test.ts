import { generatorLayers, ourWidths } from '../../src/inpainting/deepFillV2.ts';
import { expect, test } from './fixtures.ts';

/** The kernel of a layer of the generator, as a matrix: a row a filter, a column a value of its window. */
function matrixOf(name: string) {
  const layer = generatorLayers(ourWidths.generator).find(({ id }) => id === name)!;
  return { rows: layer.filters, columns: layer.kernel ** 2 * layer.inputs };
}

test('power iteration is stepped, restarted elsewhere and kept in the address', async ({
  page,
}) => {
  await page.goto('/embed/spectral-norm/');
  const root = page.locator('.spectral');
  await expect(root).toHaveAttribute('data-ready', 'true');
  const status = root.getByRole('status');
  const below = async () => Number(/([\d.]+)\s% below/.exec((await status.textContent())!)?.[1]);
  await expect(status).toContainText('Step 4');
  const four = await below();

  await root.getByRole('button', { name: 'One step' }).press('Enter');
  await expect(status).toContainText('Step 5');
  expect(await below()).toBeLessThan(four);
  const slider = root.getByRole('slider', { name: 'Steps taken' });
  await slider.press('End');
  await expect(status).toContainText('Step 20');
  expect(await below()).toBeLessThan(four / 2);
  // The directions of later steps are computed here, from the kernel's own weights.
  await expect(root.locator('.spectral-direction').last().locator('rect')).toHaveCount(
    matrixOf('conv2_downsample').columns,
  );

  const estimate = (await status.textContent())!;
  await root.getByRole('button', { name: 'Start elsewhere' }).click();
  await expect(status).toContainText('estimates nothing');
  await slider.press('End');
  await expect(status).toContainText('Step 20');
  await expect(status).not.toHaveText(estimate);

  await root.locator('label', { hasText: 'Layer 6' }).click();
  const { rows, columns } = matrixOf('conv6');
  await expect(root).toContainText(`a matrix of ${rows} × ${columns}`);
  await expect(root.locator('.spectral-direction').first().locator('rect')).toHaveCount(rows);
  const address = page.url();
  const words = (await status.textContent())!;
  await page.goto('about:blank');
  await page.goto(address);
  await expect(status).toHaveText(words);
});

test('the keyboard alone steps, starts elsewhere and takes another kernel', async ({ page }) => {
  await page.goto('/embed/spectral-norm/');
  const root = page.locator('.spectral');
  await expect(root).toHaveAttribute('data-ready', 'true');
  const status = root.getByRole('status');
  await page.keyboard.press('Tab');
  await expect(root.getByRole('button', { name: 'One step' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Step 5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('Step 6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('estimates nothing');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  const { rows, columns } = matrixOf('conv6');
  await expect(root).toContainText(`a matrix of ${rows} × ${columns}`);
});
