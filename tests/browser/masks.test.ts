import type { Locator, Page } from '@playwright/test';
import { generatorLayers, ourWidths } from '../../src/inpainting/deepFillV2.ts';
import { gateLayers, parts } from '../../src/widgets/masks/layers.ts';
import { expect, test } from './fixtures.ts';
import { heightOf, spread } from './heights.ts';

/** The figure of masks and gates as a reader finds it. */
class MasksFigure {
  readonly page: Page;
  readonly root: Locator;
  readonly status: Locator;
  /** What is read out of both columns. */
  readonly told: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.masks');
    this.status = this.root.getByRole('status');
    this.told = this.root.locator('[aria-live]');
  }

  async open(): Promise<void> {
    await this.page.goto('/embed/masks/');
    await expect(this.root).toHaveAttribute('data-ready', 'true');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  step(name: string): Locator {
    return this.root.getByRole('radio', { name, exact: true });
  }

  /** Until gates that this machine computed are shown of what is painted now. */
  async computed(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-provider', 'wasm', { timeout: 100_000 });
    await expect(this.root).toHaveAttribute('data-state', 'idle', { timeout: 100_000 });
    await expect(this.root).toHaveAttribute('data-stale', 'false');
  }

  /** The product of the opened window. */
  product(): Promise<string> {
    return this.root.locator('.masks-learned dl > div', { hasText: 'product' }).innerText();
  }
}

test('before the network is run the figure holds what was computed at build', async ({ page }) => {
  const figure = new MasksFigure(page);
  await figure.open();
  await expect(figure.root).toHaveAttribute('data-provider', 'still');
  await expect(figure.status).toContainText('when this page was built');
  await expect(figure.root).toHaveAttribute('data-step', '2');
  await expect(figure.root.getByText(/^Layer 2: 5×5, stride 2\. 32 × 32/)).toBeVisible();
  const channels = generatorLayers(ourWidths.generator)[1]!.channels;
  await expect(figure.root.getByRole('radio', { name: /^Channel/ })).toHaveCount(channels);
  const opened = figure.root.locator('.masks-sum.masks-learned .easel-heading');
  await expect(opened).toHaveText(new RegExp(`^Gate \\d+ of ${channels}$`));
});

test('the clock is played, stepped and gone through with the keyboard', async ({ page }) => {
  const figure = new MasksFigure(page);
  await figure.open();
  await figure.button('Next').click();
  await expect(figure.root).toHaveAttribute('data-step', '3');
  await figure.button('Back').click();
  await figure.step('Step 2 of 7').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure.step('Step 4 of 7')).toBeChecked();
  await expect(page).toHaveURL(/#masks=/);
  // The layer's other gates are drawn once the hand is at rest.
  await expect(figure.root.getByText(/^All \d+ gates of layer 6,/)).toBeVisible();
  await figure.button('Play').press('Enter');
  // And not each step of the way.
  await expect(figure.told).toHaveText('Playing.');
  await expect(figure.root).toHaveAttribute('data-step', '7');
  await expect(figure.button('Play')).toBeVisible();
  const caption = figure.root.locator('.masks-caption', { hasText: 'the mask is 1 everywhere' });
  await expect(caption).toBeVisible();
  await expect(figure.told).toContainText('the mask is 1 everywhere');

  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(figure.root).toHaveAttribute('data-step', '7');
  await expect(figure.root).toHaveAttribute('data-stale', 'false');
});

test('a finger swipes over the film and takes every step on its way', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const figure = new MasksFigure(page);
  await figure.open();
  const film = figure.root.locator('.masks-frames');
  await film.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const boxes = await film
    .locator('.masks-step')
    .evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().toJSON() as DOMRect));
  const client = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: DOMRect) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [{ x: at.x + at.width / 2, y: at.y + at.height / 4 }] : [],
    });
  await touch('touchStart', boxes[2]);
  for (const step of [3, 4, 5]) {
    await touch('touchMove', boxes[step]);
    await expect(figure.root).toHaveAttribute('data-step', String(step));
  }
  await touch('touchEnd');
  await expect(figure.root).toHaveAttribute('data-step', '5');
  await context.close();
});

test('a gate is chosen, and the refinement’s instead', async ({ page }) => {
  const figure = new MasksFigure(page);
  await figure.open();
  const caption = figure.root.locator('.masks-columns .masks-learned .masks-caption');
  const first = (await caption.textContent())!;
  const channels = figure.root.getByRole('radio', { name: /^Channel/ });
  await channels.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(channels.nth(1)).toBeChecked();
  await expect(caption).not.toHaveText(first);
  await page.locator('label', { hasText: 'refinement' }).click();
  await expect(caption).toContainText('Branch that paints, layer 10');
});

test('a window is moved by its sliders, and opened anew from the picture’s own pixels', async ({
  page,
}) => {
  const figure = new MasksFigure(page);
  await figure.open();
  const before = await figure.product();
  // By the keyboard as by the pointer.
  const rows = figure.root.getByRole('slider', { name: 'Row' });
  await rows.press('Home');
  await rows.press('ArrowRight');
  await rows.press('ArrowRight');
  await expect(rows).toHaveAttribute('aria-valuetext', '3 of 64');
  await figure.root.getByRole('slider', { name: 'Column' }).fill('2');
  // Far from the hole the rule sees all nine, and the gate something else than at the rim.
  await expect(figure.root.getByText('9 of 9')).toBeVisible();
  await expect(figure.root.getByText('9 ⁄ 9 = 1.00')).toBeVisible();
  await expect.poll(() => figure.product()).not.toBe(before);
});

test('another photograph under the same hole changes the gates and no mask', async ({ page }) => {
  const figure = new MasksFigure(page);
  await figure.open();
  const rule = figure.root.locator('.masks-columns .masks-map path').first();
  const mask = await rule.getAttribute('d');
  await figure.button('Another photograph, the same hole').click();
  await expect(figure.status).toContainText('not one value changed', { timeout: 100_000 });
  await figure.computed();
  await expect(figure.status).toContainText(/moved by 0\.\d\d on average/);
  expect(await rule.getAttribute('d')).toBe(mask);
});

test('paint, and the gates of the new hole follow once the network runs', async ({ page }) => {
  const figure = new MasksFigure(page);
  await figure.open();
  const surface = figure.root.getByRole('application', { name: 'Paint the hole on' });
  await figure.button('Clear').click();
  await expect(figure.root.getByText('There is no hole yet.')).toBeVisible();
  await expect(figure.root).toHaveAttribute('data-stale', 'true');
  await surface.focus();
  await page.keyboard.down('Space');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Space');
  await expect(figure.root.getByText(/^The hole covers/)).toBeVisible();
  await figure.button('Run the network').press('Enter');
  await figure.computed();
  // From now on it goes on by itself.
  await surface.focus();
  await page.keyboard.press('Control+z');
  await figure.computed();
});

test('a damaged address says so and starts afresh', async ({ page }) => {
  await page.goto('/embed/masks/#masks=nonsense');
  const figure = new MasksFigure(page);
  await expect(figure.root.getByRole('alert')).toContainText('damaged');
  await expect(figure.root).toHaveAttribute('data-step', '2');
});

for (const width of [1440, 700, 390, 320]) {
  test(`at ${width} pixels nothing below moves from layer to layer, and their gates leave no band empty`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const figure = new MasksFigure(page);
    await figure.open();
    const legend = figure.root.locator('.masks-legend > p').first();
    const grid = figure.root.locator('.masks-grid');
    const heights: number[] = [];
    /** The share of the gates' frame below the last of them. */
    const bands: number[] = [];
    const measure = async () => {
      heights.push(await heightOf(figure.root));
      const frame = (await grid.boundingBox())!;
      const last = (await grid.locator('label').last().boundingBox())!;
      bands.push((frame.y + frame.height - last.y - last.height) / frame.height);
    };
    for (const part of parts) {
      await page.locator('label', { hasText: part }).click();
      await figure.step('Before the first layer').press('Space');
      await expect(legend).toHaveText(/^Next, \d+ gates of .*layer 1,/);
      await measure();
      for (const { title } of gateLayers[part]) {
        await figure.button('Next').press('Enter');
        // The gates are drawn last, once the hand is at rest.
        await expect(legend).toHaveText(new RegExp(`^All \\d+ gates of ${title},`));
        await measure();
      }
    }
    expect(spread(heights)).toBeLessThan(1);
    expect(Math.max(...bands)).toBeLessThan(0.05);
  });
}

test('a gate of the first layer is chosen before it is passed, and passes it', async ({ page }) => {
  const figure = new MasksFigure(page);
  await figure.open();
  await figure.step('Before the first layer').press('Space');
  const legend = figure.root.locator('.masks-legend > p').first();
  await expect(legend).toHaveText(/^Next/);
  await figure.root
    .getByRole('radio', { name: /^Channel/ })
    .nth(3)
    .press('Space');
  await expect(figure.root).toHaveAttribute('data-step', '1');
  await expect(figure.root.getByRole('radio', { name: /^Channel/ }).nth(3)).toBeChecked();
  await expect(legend).toHaveText(/^All/);
});
