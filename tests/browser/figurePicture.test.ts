import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './fixtures.ts';

/** Around the figure in its picture, and what the credit's line takes above that, in pixels of the page. */
const [margin, line] = [16, 20];
const scale = 2;

/** Saves a figure's picture by the keyboard, and reads the file. */
async function savedFrom(page: Page, figure: Locator) {
  const button = figure.getByRole('button', { name: 'Save picture' });
  await button.focus();
  const kept = page.waitForEvent('download', { timeout: 60_000 });
  await page.keyboard.press('Enter');
  const download = await kept;
  await expect(figure.getByText('Saved.')).toBeVisible();
  await expect(button).toBeFocused();
  const file = await readFile(await download.path());
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { name: download.suggestedFilename(), text: file.toString('utf8'), data, info };
}

/** Where in the window the figure and its caption stand. */
const placeOf = (figure: Locator): Promise<number[]> =>
  figure.evaluate((element) =>
    [element, element.querySelector(':scope > figcaption')!].map(
      (one) => one.getBoundingClientRect().top,
    ),
  );

type Saved = Awaited<ReturnType<typeof savedFrom>>;

const colourAt = ({ data, info }: Saved, x: number, y: number): string =>
  data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3).join();

/** How many pixels of some rows are not of the ground. */
function drawnIn(saved: Saved, top: number, bottom: number): number {
  const ground = colourAt(saved, 0, 0);
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < saved.info.width; x++) count += Number(colourAt(saved, x, y) !== ground);
  }
  return count;
}

for (const { chapter, id, credit } of [
  { chapter: 'inpainting', id: 'fig-fill', credit: 'Photograph: ' },
  { chapter: 'inpainting', id: 'fig-uses', credit: 'Photographs by ' },
  { chapter: 'dilated-convolution', id: 'fig-glcic', credit: 'Photograph: ' },
  { chapter: 'contextual-attention', id: 'fig-map', credit: '' },
  { chapter: 'gated-convolution', id: 'fig-masks', credit: 'Photograph: ' },
  { chapter: 'side-by-side', id: 'fig-all', credit: 'Photograph: ' },
  { chapter: 'side-by-side', id: 'fig-orders', credit: '' },
]) {
  test(`the picture of ${id} in ${chapter} is kept, and says whose it is`, async ({ page }) => {
    await page.goto(`/chapters/${chapter}/`);
    const figure = page.locator(`#${id}`);
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole('button', { name: 'Save picture' }).focus();
    const before = await placeOf(figure);
    const saved = await savedFrom(page, figure);
    expect(await placeOf(figure)).toEqual(before);

    const { width } = (await figure.boundingBox())!;
    expect(saved.name).toBe(`lacuna-${chapter}-${id}.png`);
    expect(saved.info.width).toBe(scale * (Math.ceil(width) + 2 * margin));
    const foot = saved.info.height - scale * margin;
    expect(drawnIn(saved, foot - scale * line, foot)).toBeGreaterThan(1000);
    expect(drawnIn(saved, 0, foot - 2 * scale * line)).toBeGreaterThan(20_000);
    expect(saved.text).toMatch(/Figure \d+\. .* · Lacuna, CC BY 4\.0\./);
    expect(saved.text).toContain(`/chapters/${chapter}/#`);
    if (credit) expect(saved.text).toContain(`CC BY 4.0. ${credit}`);
    else expect(saved.text).not.toContain('Photograph');
  });
}

test('a picture has the theme of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/chapters/side-by-side/');
  const saved = await savedFrom(page, page.locator('#fig-orders'));
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(`rgb(${colourAt(saved, 0, 0).replaceAll(',', ', ')})`).toBe(ground);
});
