import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { diffusionCodec } from '../../src/widgets/diffusion/codec.ts';
import { expect, test } from './fixtures.ts';
import { photograph } from './pictures.ts';

/** The Diffusion figure as a reader finds it: by roles and names only. */
class DiffusionFigure {
  readonly page: Page;
  readonly root: Locator;
  readonly status: Locator;
  readonly line: Locator;
  readonly surface: Locator;
  readonly chart: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.diffusion');
    this.status = this.root.getByRole('status');
    this.line = this.root.getByRole('slider', { name: 'Scanline' });
    this.surface = this.root.getByRole('application', { name: 'Paint the hole on' });
    this.chart = this.root.getByRole('img', { name: /^Row \d+ of \d+/ });
  }

  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/embed/diffusion/${fragment}`);
    await expect(this.root).toHaveAttribute('data-ready', 'true');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  choose(method: string): Promise<unknown> {
    return this.root.getByRole('combobox', { name: 'Method' }).selectOption({ label: method });
  }

  /** Until the fill says that it has come to rest. */
  async rests(name: string): Promise<void> {
    await expect(this.status).toHaveText(`${name} has come to rest.`, { timeout: 60_000 });
  }
}

test('the hole fills in: run, pause, step, reset', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  const steps = figure.root.getByText(/^[\d,]+ sweeps?$/);
  const count = async () => Number((await steps.textContent())!.replace(/\D/g, ''));
  const before = await count();
  await figure.button('Run').click();
  await expect(figure.status).toHaveText('Harmonic is running.');
  await expect.poll(count).toBeGreaterThan(before);
  await figure.button('Pause').click();
  await expect(figure.status).toHaveText('Harmonic, paused.');
  const paused = await count();
  await figure.button('Step').click();
  await expect.poll(count).toBeGreaterThan(paused);
  await figure.button('Reset').click();
  await expect(figure.status).toHaveText('Harmonic, before the first step.');
  await expect(steps).toHaveText('0 sweeps');
});

test('the first touch changes no number', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  const numbers = figure.root.locator('.diffusion-readout');
  const built = (await numbers.textContent())!;
  const chart = (await figure.chart.getAttribute('aria-label'))!;
  await figure.line.focus();
  await expect(figure.root.locator('.diffusion-watch')).toHaveAttribute('data-begun', 'true');
  await expect(figure.root.locator('.diffusion-profile')).toHaveAttribute('data-drawn', 'true');
  await expect(figure.chart).toHaveAccessibleName(/the fill at rest/);
  await expect(numbers).toHaveText(built);
  await expect(figure.chart).toHaveAccessibleName(chart);
});

test('every method comes to rest, and the address brings the rest back', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  for (const name of ['Total variation', 'Navier–Stokes', 'Telea']) {
    await figure.choose(name);
    await figure.button('Run').click();
    await figure.rests(name);
  }
  await figure.choose('Biharmonic');
  await figure.root.locator('label', { hasText: 'Multigrid' }).click();
  await figure.button('Run').click();
  await figure.rests('Biharmonic');
  const psnr = await figure.root.getByText(/^PSNR/).textContent();
  const kept = new URL(page.url()).hash;
  expect(kept).toContain('#diffusion=');
  await page.goto('about:blank');
  await figure.open(kept);
  await figure.rests('Biharmonic');
  await expect(figure.root.getByText(/^PSNR/)).toHaveText(psnr!);
});

test('the scanline by keyboard and by pointer, and the chart that follows', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  const first = Number(await figure.line.getAttribute('aria-valuenow'));
  await figure.line.press('ArrowDown');
  await expect(figure.line).toHaveAttribute('aria-valuenow', String(first + 1));
  await figure.line.press('PageUp');
  await expect(figure.line).toHaveAttribute('aria-valuenow', String(first - 9));
  await expect(figure.chart).toHaveAccessibleName(new RegExp(`^Row ${first - 9} of 192`));
  await figure.line.press('Home');
  await expect(figure.line).toHaveAttribute(
    'aria-valuetext',
    'Row 1 of 192 does not cross the hole.',
  );
  const path = figure.root.locator('.profile-truth path');
  const top = await path.getAttribute('d');

  const picture = (await figure.surface.boundingBox())!;
  const handle = (await figure.line.boundingBox())!;
  const x = handle.x + handle.width / 2;
  await page.mouse.move(x, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, picture.y + picture.height / 2, { steps: 6 });
  await page.mouse.up();
  const row = Number(await figure.line.getAttribute('aria-valuenow'));
  expect(Math.abs(row - 96)).toBeLessThanOrEqual(2);
  await expect(path).not.toHaveAttribute('d', top!);
  await expect(figure.chart).toHaveAccessibleName(new RegExp(`^Row ${row} of 192`));
});

test('on a phone the chart is as high before the first touch as after it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const figure = new DiffusionFigure(page);
  await figure.open();
  const height = async () => (await figure.chart.boundingBox())!.height;
  const built = await height();
  expect(built).toBeGreaterThan(150);
  await figure.line.focus();
  await expect(figure.root.locator('.diffusion-profile')).toHaveAttribute('data-drawn', 'true');
  expect(Math.abs((await height()) - built)).toBeLessThan(20);
});

test('the curve of the method before stays beside that of the next', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  await figure.button('Step').click();
  await expect(figure.root.locator('.profile-before path')).toHaveAttribute('d', '');
  await figure.choose('Total variation');
  await expect(figure.root.getByText('Harmonic, before')).toBeVisible();
  await expect(figure.root.locator('.profile-before path')).toHaveAttribute('d', /^M/);
  await expect(figure.chart).toHaveAccessibleName(/the fill of the method before 0\.\d\d\.$/);
});

test('a hole of the reader’s own, and no hole at all', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  await figure.root.getByLabel('Open a photograph').setInputFiles(await photograph(320, 240));
  await figure.button('Clear').click();
  await expect(figure.root.getByText('There is no hole yet.').last()).toBeVisible();
  await figure.button('Run').click();
  await expect(figure.root.getByRole('alert')).toContainText('Paint over the part');

  await figure.surface.focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
  await page.keyboard.press('Enter');
  await expect(figure.root.getByText(/^The hole covers/)).toContainText('of 320 by 240');
  await figure.choose('Telea');
  await figure.button('Run').click();
  await figure.rests('Telea');
});

test.describe('for readers who want less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a fill comes to rest all the same', async ({ page }) => {
    const figure = new DiffusionFigure(page);
    await figure.open();
    await figure.choose('Telea');
    await figure.button('Run').click();
    await figure.rests('Telea');
  });
});

test('axe finds nothing while a fill stands half-way', async ({ page }) => {
  const figure = new DiffusionFigure(page);
  await figure.open();
  await figure.button('Step').click();
  await expect(figure.chart).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a link that sets a figure far above leads to it, and two ways lead back to the text', async ({
  page,
}) => {
  await page.goto('/chapters/diffusion/');
  const link = page.getByRole('link', { name: 'set the figure above to a dandelion' });
  const picture = page.locator('#sun').getByRole('application');
  const method = page.locator('#sun').getByRole('combobox', { name: 'Method' });
  await link.click();
  await expect(picture).toBeInViewport({ ratio: 0.5 });
  await expect(method).toHaveValue('biharmonic');
  await expect(link).not.toBeInViewport();
  const back = page.getByRole('button', { name: 'Back to the text' });
  await expect(back).toBeInViewport();
  await expect(back).toBeFocused();
  await back.click();
  await expect(link).toBeInViewport();
  await expect(link).toBeFocused();
  await expect(back).toHaveCount(0);
  await expect(method).toHaveValue('biharmonic');

  await page.getByRole('link', { name: 'back to the sunset' }).click();
  await expect(picture).toBeInViewport();
  await expect(method).toHaveValue('harmonic');
  await page.goBack();
  await expect(link).toBeInViewport();
});

test('isophotes are carried across from the chapter’s link, and the address keeps the way', async ({
  page,
}) => {
  await page.goto('/chapters/diffusion/');
  const fragment = await page
    .getByRole('link', { name: 'Show this rim in the figure of the tower' })
    .getAttribute('href');
  const figure = new DiffusionFigure(page);
  await figure.open(fragment!.replace('#edge=', '#diffusion='));
  const method = figure.root.getByRole('combobox', { name: 'Method' });
  await expect(method).toHaveValue('isophote-transport');
  await expect(figure.root.getByText('40 rounds')).toBeVisible();
  const measure = figure.root.getByText(/^PSNR/);
  const psnr = async () => Number((await measure.textContent())!.replace(/[^\d.]/g, ''));
  const before = await psnr();
  await expect(figure.root.getByText('the fill at rest')).toHaveCount(0);
  await figure.button('Run').click();
  await expect(figure.status).toHaveText('Isophote transport is running.');
  await expect.poll(psnr, { timeout: 60_000 }).toBeGreaterThan(before + 1);
  await figure.button('Pause').click();
  await expect(figure.status).toHaveText('Isophote transport, paused.');
  // A frame may still be on its way: what counts is what the address has.
  const kept = () => diffusionCodec.decode(new URL(page.url()).hash.replace('#diffusion=', ''));
  await expect.poll(() => kept().steps).toBeGreaterThan(40);
  const { hash } = new URL(page.url());
  const steps = kept().steps.toLocaleString('en-GB');
  await page.goto('about:blank');
  await figure.open(hash);
  await expect(figure.root.getByText(`${steps} rounds`, { exact: true })).toBeVisible();
  await expect(figure.status).toHaveText('Isophote transport, paused.');
  expect(await psnr()).toBeGreaterThan(before);
});
