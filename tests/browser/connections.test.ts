import { expect, reload, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/embed/connections/');
  await expect(page.locator('.connections')).toHaveAttribute('data-ready', 'true');
});

test('the pointer shows a unit in all four drawings, and a click keeps it', async ({ page }) => {
  const drawings = page.locator('.connections-panel > svg');
  const said = page.locator('#connections-unit');
  await expect(said).toContainText('map 2, row 2, column 4');
  const box = (await drawings.first().boundingBox())!;
  // Above the middle of the lowest output map.
  const place = { x: box.width * 0.5, y: box.height * 0.955 };
  await drawings.first().hover({ position: place });
  await expect(said).toContainText('map 3, row 3, column 3');
  await expect(page.locator('.connections-panel')).toContainText(
    [
      'Hears 75 of 75 units: every place, in every map',
      'Hears 25 of 75 units: every place, in its own map only',
      'Hears 75 of 75 units: every place, in every map',
      'Hears 27 of 75 units: places next to its own, in every map',
    ],
    { ignoreCase: true },
  );
  await page.mouse.move(0, 0);
  await expect(said).toContainText('map 2, row 2, column 4');

  await drawings.nth(2).click({ position: place });
  await page.mouse.move(0, 0);
  await expect(said).toContainText('map 3, row 3, column 3');
  await reload(page);
  await expect(said).toContainText('map 3, row 3, column 3');
});

test('the keyboard alone reaches a corner, and counts weights', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('application', { name: 'Choose an output unit' })).toBeFocused();
  for (const key of ['PageUp', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.locator('.connections [aria-live]')).toContainText('map 1, row 1, column 5');
  await expect(page.locator('.connections-panel').last()).toContainText('12 of 75');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider', { name: 'Side n' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  const full = page.getByRole('row', { name: /^Fully connected/ });
  // 384 maps of 5 × 5.
  await expect(full).toContainText('92,160,000');
  await page.getByRole('button', { name: 'The paper' }).press('Enter');
  await expect(full).toContainText('84,934,656');
});
