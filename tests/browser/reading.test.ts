import type { Locator, Page } from '@playwright/test';
import { expect, reload, test } from './fixtures.ts';

const chapter = '/chapters/partial-convolution/';
const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);

test('what was read and solved shows on the map, and can be forgotten', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Forget it' })).toBeHidden();

  await page.goto(chapter);
  const exercise = page.locator('#one-pixel');
  await exercise.getByRole('textbox').fill('0.5');
  await exercise.getByRole('button', { name: 'Check' }).click();
  await page.locator('#references').scrollIntoViewIfNeeded();

  await page.goto('/');
  const partial = step(page, 'partial-convolution');
  await expect(partial).toContainText(/Read to \d+\s%|Read · /);
  await expect(partial).toContainText(/1 of \d+ exercises solved/);

  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByText('Forgotten.')).toBeVisible();
  await expect(partial).not.toContainText('solved');
  await page.goto(chapter);
  await expect(page.locator('#one-pixel').getByText('Solved')).toBeHidden();
});

test('a step of the map shows what it stands on, by pointer and by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1600 });
  await page.goto('/');
  const lit = page.locator('[data-step][data-lit]');
  await step(page, 'patchmatch').hover();
  await expect(lit).toHaveCount(3);
  await expect(step(page, 'diffusion')).toHaveAttribute('data-lit');
  await expect(step(page, 'patchmatch').getByText('Searching the whole picture')).toBeVisible();

  await page.getByRole('link', { name: 'Partial convolution', exact: true }).focus();
  await expect(step(page, 'context-encoder')).toHaveAttribute('data-lit');
  await expect(step(page, 'diffusion')).not.toHaveAttribute('data-lit');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(chapter);
});

test('a chapter tells how to cite it, under the address where it was found', async ({
  page,
  request,
}) => {
  await page.goto(chapter);
  await page.getByText('Cite this chapter').click();
  await expect(page.getByLabel('BibTeX of this chapter')).toContainText(page.url());
  const file = await request.get('/chapters/partial-convolution.bib');
  const text = await file.text();
  expect(text).toContain('@incollection{lacuna-partial-convolution,');
  expect(text).toContain('liu2018partial');
  // A path without a site leads nowhere from a bibliography.
  expect(text).not.toMatch(/url\s*= \{\//);
});

test('a section is a step away, and a term opens in place', async ({ page }) => {
  await page.goto(chapter);
  await page
    .getByRole('navigation', { name: 'In this chapter' })
    .getByRole('link', { name: 'The rule', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'The rule', exact: true })).toBeInViewport();
  const term = page.getByRole('button', { name: 'U-Net', exact: true });
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('a skip connection at every size')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('a skip connection at every size')).toBeHidden();
});

/** The map of attention in chapter 8, a knob of it turned so that the address has its state. */
async function changedMap(page: Page): Promise<Locator> {
  await page.goto('/chapters/contextual-attention/');
  const figure = page.locator('#fig-map');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.attention[data-ready="true"]').waitFor();
  await figure.locator('label').filter({ hasText: 'Hard' }).click();
  await expect(page).toHaveURL(/#map=/);
  return figure;
}

test('a figure gives out the link to itself as its reader has left it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await changedMap(page);
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure.getByText('Copied.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator('#map')).toBeInViewport();
  await expect(other.locator('#map').getByRole('radio', { name: /^Hard/ })).toBeChecked();

  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error())));
  const steps = page.locator('#fig-steps');
  await steps.getByRole('button', { name: 'Copy link' }).click();
  await expect(steps.getByText('The link is in the address bar.')).toBeVisible();
  await expect(page).toHaveURL(/#fig-steps&map=/);

  // As on a plain HTTP address, where there is none.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure.getByText('The link is in the address bar.')).toBeVisible();
  await expect(page).toHaveURL(/#map=[^&]+$/);
});

test('an address leads to its figure, but not who loads the page again or comes back to it', async ({
  page,
}) => {
  await changedMap(page);
  const address = page.url();

  // Where a page is moved to while it loads is seen, though Chromium then puts its reader back.
  await page.addInitScript(() =>
    addEventListener('load', () => (document.documentElement.dataset['loadedAt'] = `${scrollY}`)),
  );
  const isTop = () => expect(page.locator('html')).toHaveAttribute('data-loaded-at', '0');
  await page.goto('/licence/');
  await page.goto(address);
  await expect(page.locator('#map')).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await reload(page);
  await isTop();
  await page.goto('/licence/');
  await page.goBack();
  await expect(page).toHaveURL(address);
  await isTop();
});

test('a figure opens alone, as the text has it and as its reader has left it', async ({ page }) => {
  await page.goto('/chapters/contextual-attention/');
  const alone = (figure: string) => page.locator(figure).getByRole('link', { name: 'Open alone' });
  // The chapter's scene, with the fill that it was built with.
  await alone('#fig-arches').click();
  await expect(page).toHaveURL(/\/embed\/attention\/arches\/$/);
  const figure = page.locator('#attention');
  await expect(figure.locator('.attention[data-ready="true"]')).toBeVisible();
  await expect(figure.getByRole('radio', { name: /Colosseum/ })).toBeChecked();
  await expect(figure.locator('img[src*="arches-fill"]').first()).toBeVisible();

  await page.goBack();
  const here = page.locator('#fig-map');
  await here.scrollIntoViewIfNeeded();
  await here.locator('.attention[data-ready="true"]').waitFor();
  await here.locator('label').filter({ hasText: 'Hard' }).click();
  await alone('#fig-map').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/embed\/attention\/#attention=/);
  await expect(figure.getByRole('radio', { name: /^Hard/ })).toBeChecked();
});

test('the list of chapters leads to their sections and says what was read', async ({ page }) => {
  await page.goto(chapter);
  await page.locator('#references').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: 'Chapters', exact: true }).click();
  const item = page.locator('[data-chapter="partial-convolution"]');
  await expect(item.locator('.done')).toHaveText(/^Read( to \d+\s%)?$/);
  await item.getByRole('link', { name: 'The rule', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The rule', exact: true })).toBeInViewport();
});

test('a card opens under a resting mouse and goes with it, unless the word was clicked', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(chapter);
  const cite = page.locator('.cite').first();
  const [word, card] = [cite.getByRole('button'), cite.locator('[popover]')];
  await expect(card).toBeHidden();
  await word.hover();
  await expect(card).toBeVisible();
  await card.hover();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(card).toBeHidden();

  await word.hover();
  await expect(card).toBeVisible();
  await word.click();
  await page.getByRole('heading', { level: 1 }).hover();
  await page.clock.runFor(1000);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});
