import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';

/** What the page for teachers promises. */

test('on paper a chapter has its figures without what is to be pressed, and asks without answering', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/chapters/glcic/');
  for (const control of await page.locator('figure :is(button, select, input)').all()) {
    await expect(control).toBeHidden();
  }
  await expect(page.locator('#fig-fill .easel-stage')).toBeVisible();
  const exercise = page.locator('#belief');
  await expect(exercise.getByRole('textbox')).toBeVisible();
  await expect(exercise.locator('button').first()).toBeHidden();
  await expect(exercise.locator('details > :not(summary)').last()).toBeHidden();
  await expect(page.locator('.listing > pre').first()).toBeVisible();
});

test('on paper a chapter says what it is and whose photographs it shows, and a note follows its paragraph', async ({
  page,
}) => {
  await page.goto('/chapters/contextual-attention/');
  const colophon = page.locator('.colophon');
  await expect(colophon).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(colophon).toContainText('Contextual attention, chapter 8 of Lacuna');
  await expect(colophon).toContainText(`${page.url()} CC BY 4.0`);
  await expect(colophon).toContainText(/Photographs by .*\(CC BY-SA 3.0\).*: \/credits\//);
  const note = page.locator('.aside').first();
  const isUnder = await note.evaluate((aside) => {
    const [above, beside] = [aside.previousElementSibling!, aside].map((one) =>
      one.getBoundingClientRect(),
    );
    return beside!.top >= above!.bottom && beside!.left === above!.left;
  });
  expect(isUnder).toBe(true);
});

test('a browser keeps what was read, solved, chosen as a theme and loaded, and no more', async ({
  page,
  context,
}) => {
  const figure = new FillFigure(page);
  await page.goto('/chapters/partial-convolution/');
  const bar = page.locator('meta[name=theme-color]').first();
  const paper = await bar.getAttribute('content');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(bar).not.toHaveAttribute('content', paper!);
  const exercise = page.locator('#one-pixel');
  await exercise.getByRole('textbox').fill('0.5');
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByText('Solved')).toBeVisible();
  await figure.root.scrollIntoViewIfNeeded();
  await figure.ready();
  await figure.choose('128 pixels');
  await figure.button('Fill').click();
  await figure.filled('wasm');

  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    files: await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    ),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toMatchObject({
    local: ['progress', 'theme'],
    session: [],
    databases: [],
    workers: 0,
  });
  expect(kept.files.flat()).toEqual(['/networks/runtime', '/networks/partial-convolution']);
  expect(await context.cookies()).toEqual([]);

  await page.goto('/chapters/');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['theme']);
});
