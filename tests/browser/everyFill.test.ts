import type { Page } from '@playwright/test';
import { everyFillCodec } from '../../src/widgets/every-fill/scene.ts';
import { scenes } from '../../src/widgets/every-fill/scenes.ts';
import { expect, test } from './fixtures.ts';

async function figureOn(page: Page) {
  await page.goto('/embed/every-fill/');
  const root = page.locator('.every');
  await expect(root).toHaveAttribute('data-ready', 'true');
  return { root, status: root.getByRole('status'), tiles: root.locator('.every-tile > img') };
}

test('all photographs are gone through method by method, and each picture is there', async ({
  page,
}) => {
  const { root, status, tiles } = await figureOn(page);
  await expect(tiles).toHaveCount(30);
  await expect(tiles.first()).toHaveAttribute('src', '/sheets/square-37/deepfill-v2.webp');
  const words = (await status.textContent())!;
  const choice = root.getByRole('combobox', { name: 'Filled by' });
  await root.getByRole('button', { name: 'Next' }).click();
  await expect(choice).toHaveValue('photograph');
  await expect(status).toHaveText('What the holes hid.', { useInnerText: true });
  await page.emulateMedia({ media: 'print' });
  const printed = 'Filled by the photograph itself, squares. What the holes hid.';
  await expect(status).toHaveText(printed, { useInnerText: true });
  await page.emulateMedia({ media: 'screen' });
  await root.getByRole('button', { name: 'Next' }).click();
  await expect(choice).toHaveValue('hole');
  await expect(tiles.first()).toHaveAttribute('src', '/stills/every-fill/square-37.webp');
  await choice.selectOption('deepfill-v2');
  await expect(status).toHaveText(words);

  for (const hole of ['Large squares', 'Thin strokes', 'Thick strokes']) {
    await root.locator('label', { hasText: hole }).click();
    await expect(status).not.toHaveText(words);
    const first = tiles.first();
    await expect(first).toHaveJSProperty('complete', true);
    await expect(first).not.toHaveJSProperty('naturalWidth', 0);
  }
});

test('one photograph has the fills of all methods, by keys alone, and the address keeps it', async ({
  page,
}) => {
  const { root, status, tiles } = await figureOn(page);
  const choices = root.locator('.every-choose');
  await choices.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const chosen = (await page.locator(':focus').getAttribute('aria-label'))!;
  expect(chosen).not.toBe(await choices.nth(1).getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await expect(status).toContainText(chosen.split(':')[0]!);
  await expect(tiles).toHaveCount(await root.locator('.every-name').count());
  await expect(root.locator('.every-psnr[data-best=true]')).toHaveCount(1);
  // The method that was shown is marked, and has the focus.
  await expect(page.locator(':focus')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator(':focus')).toHaveAccessibleName(/DeepFill v2/);

  const words = (await status.textContent())!;
  // Written once the hand rests.
  await expect(page).toHaveURL(/#every-fill=/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(status).toHaveText(words);

  await root.getByRole('button', { name: /^Telea/ }).click();
  await expect(tiles).toHaveCount(30);
  await expect(root.getByRole('combobox')).toHaveValue('telea');
  await expect(page.locator(':focus')).toHaveAccessibleName(chosen);
});

test('an address that shows what is not there is told', async ({ page }) => {
  const code = everyFillCodec.encode({ ...scenes['squares']!, shown: 'nobody' });
  await page.goto(`/embed/every-fill/#every-fill=${code}`);
  await expect(page.getByRole('alert')).toContainText('not in the book any more');
  await expect(page.getByRole('combobox')).toHaveValue(scenes['squares']!.shown);
});
