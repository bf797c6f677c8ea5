import type { Locator, Page } from '@playwright/test';
import { expect, reload, test } from './fixtures.ts';
import { documentOf, pages } from './site.ts';

const chapters = pages
  .map((page) => ({
    ...page,
    exercises: [...documentOf(page.route).querySelectorAll('book-question')].map(({ id }) => id),
  }))
  .filter(({ exercises }) => exercises.length > 0);

const status = (exercise: Locator) => exercise.getByRole('status');
const alert = (exercise: Locator) => exercise.getByRole('alert');
const check = (exercise: Locator) => exercise.getByRole('button', { name: 'Check' });

/** Gives the answer that the page itself holds. */
async function answer(page: Page, exercise: Locator): Promise<void> {
  const number = exercise.getByRole('textbox');
  const right = exercise.locator('[data-right]');
  if ((await right.count()) > 0) {
    await right.check();
  } else if ((await number.count()) > 0) {
    await number.fill((await exercise.getAttribute('data-answer'))!);
  } else {
    const figure = (await exercise.getAttribute('data-figure'))!;
    const until = (await exercise.getAttribute('data-until'))!;
    const met = page.locator(`#${figure} [data-met]`);
    // A figure comes alive in view.
    await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${figure} astro-island`)).not.toHaveAttribute('ssr');
    await expect(met).not.toHaveAttribute('data-met', new RegExp(`\\b${until}\\b`));
    await check(exercise).click();
    await expect(alert(exercise)).toContainText('Not yet');
    await exercise.getByText('Answer', { exact: true }).click();
    await exercise.getByRole('link', { name: 'Show one answer' }).click();
    await expect(met).toHaveAttribute('data-met', new RegExp(`\\b${until}\\b`));
    return;
  }
  await check(exercise).click();
}

for (const { route, exercises } of chapters) {
  test(`every exercise of ${route} takes its answer, and remembers it`, async ({ page }) => {
    await page.goto(route);
    for (const id of exercises) {
      const exercise = page.locator(`#${id}`);
      await expect(exercise.getByText('Solved')).toBeHidden();
      await answer(page, exercise);
      await expect(status(exercise)).not.toBeEmpty();
      await expect(exercise.getByText('Solved')).toBeVisible();
      await expect(exercise.locator('details[data-answer]')).toHaveAttribute('open');
    }
    await reload(page);
    for (const id of exercises) {
      await expect(page.locator(`#${id}`).getByText('Solved')).toBeVisible();
    }
  });
}

test.describe('an exercise', () => {
  const route = '/chapters/partial-convolution/';

  test('is answered by keyboard; a wrong answer is announced and goes when it is changed', async ({
    page,
  }) => {
    await page.goto(route);
    const exercise = page.locator('#one-pixel');
    const field = exercise.getByRole('textbox', { name: /Your answer/ });
    await field.focus();
    await page.keyboard.type('much');
    await page.keyboard.press('Enter');
    await expect(alert(exercise)).toContainText('Write a number');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('0,4');
    await expect(alert(exercise)).toBeEmpty();
    await page.keyboard.press('Enter');
    await expect(alert(exercise)).toContainText('Not 0,4');
    await field.fill('4.5/9');
    await page.keyboard.press('Enter');
    await expect(status(exercise)).toContainText('Right');
    await expect(alert(exercise)).toBeEmpty();
  });

  test('says why a choice is wrong', async ({ page }) => {
    await page.goto(route);
    const exercise = page.locator('#largest-closed');
    await check(exercise).click();
    await expect(alert(exercise)).toContainText('Choose an answer');
    await exercise.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(alert(exercise)).toContainText('One valid pixel suffices');
    await expect(exercise.getByText('Solved')).toBeHidden();
  });

  test('that is done in a figure notices by itself', async ({ page }) => {
    await page.goto(route);
    const figure = page.locator('#fill');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('.fill')).toHaveAttribute('data-ready', 'true');
    const code = await page
      .locator('#scattered a[href^="#fill="]')
      .evaluate((link) => link.getAttribute('href') ?? '');
    await page.evaluate((hash) => (location.hash = hash), code);
    await expect(status(page.locator('#scattered'))).toContainText('Done');
  });

  test('works where nothing can be stored', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(route);
    const exercise = page.locator('#one-pixel');
    await exercise.getByRole('textbox').fill('0.5');
    await check(exercise).click();
    await expect(exercise.getByText('Solved')).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('shows its question and its answer, and no button that does nothing', async ({ page }) => {
      await page.goto(route);
      const exercise = page.locator('#one-pixel');
      await expect(exercise).toContainText('A window of 3 × 3');
      await expect(check(exercise)).toBeHidden();
      await exercise.getByText('Answer', { exact: true }).click();
      await expect(exercise.getByText('speaks for the whole window')).toBeVisible();
    });
  });
});
