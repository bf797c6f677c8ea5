import type { Locator, Page } from '@playwright/test';
import { expect, reload, test } from './fixtures.ts';

/** The figure as a reader finds it: by roles and names only. */
class ReceptiveFieldFigure {
  readonly root: Locator;
  readonly status: Locator;
  readonly layers: Locator;
  readonly hole: Locator;
  readonly corner: Locator;

  constructor(page: Page) {
    this.root = page.locator('.rf');
    this.status = this.root.getByRole('status').first();
    this.layers = this.root.getByRole('radio', { name: /^Layer \d+:/ });
    this.hole = this.root.getByRole('button', { name: /^The hole,/ });
    this.corner = this.root.getByRole('button', { name: /^The hole’s lower right corner/ });
  }

  async open(page: Page): Promise<void> {
    await page.goto('/embed/receptive-field/');
    await expect(this.root).toHaveAttribute('data-ready', 'true');
  }

  point(name: 'p1' | 'p2'): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^Point ${name},`) });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** What is said of the points, which follows them a frame later. */
  async words(page: Page): Promise<string> {
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return (await this.status.textContent())!;
  }

  /** Chooses as a pointer does: the radio itself is drawn by its label. */
  async choose(group: string, word: string): Promise<void> {
    const radio = this.root
      .getByRole('group', { name: group })
      .locator('label')
      .filter({ hasText: new RegExp(`^${word}$`) });
    await radio.click();
  }
}

/** Takes something at its middle, or at another share of its sides. */
async function drag(
  page: Page,
  what: Locator,
  by: { x: number; y: number },
  at = 0.5,
): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = (await what.boundingBox())!;
  const [x, y] = [box.x + at * box.width, box.y + at * box.height];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 6 });
  await page.mouse.up();
}

test('without dilation the middle of the hole is blind, at the same cost', async ({ page }) => {
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  await expect(figure.status).toContainText('p2 reads the photograph');
  const parameters = figure.root.getByText('Parameters, either way').locator('+ dd');
  const cost = (await parameters.textContent())!;

  await figure.choose('Dilation', 'off');
  await expect(figure.status).toContainText('p2 reads nothing but the hole');
  await expect(figure.status).toContainText('p1 reads the photograph');
  await expect(parameters).toHaveText(cost);

  // A hole as small as the field lets light in again.
  const box = (await figure.hole.boundingBox())!;
  await drag(page, figure.corner, { x: -0.6 * box.width, y: -0.6 * box.height });
  await expect(figure.status).toContainText('p2 reads the photograph');
});

test('points and hole are dragged, and the address keeps them', async ({ page }) => {
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  const before = (await figure.point('p1').getAttribute('aria-label'))!;
  await drag(page, figure.point('p1'), { x: -60, y: 30 });
  await expect(figure.point('p1')).not.toHaveAttribute('aria-label', before);
  const hole = (await figure.hole.getAttribute('aria-label'))!;
  // The points lie over its middle.
  await drag(page, figure.hole, { x: 40, y: -20 }, 0.2);
  await expect(figure.hole).not.toHaveAttribute('aria-label', hole);

  const moved = (await figure.hole.getAttribute('aria-label'))!;
  const words = await figure.words(page);
  await expect(page).toHaveURL(/#receptive-field=/);
  await reload(page);
  await expect(figure.root).toHaveAttribute('data-ready', 'true');
  await expect(figure.hole).toHaveAttribute('aria-label', moved);
  await expect(figure.status).toHaveText(words);
});

test('used with the keyboard alone', async ({ page }) => {
  const { keyboard } = page;
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  await figure.point('p2').focus();
  await expect(figure.point('p2')).toHaveAttribute('aria-label', 'Point p2, at 333, 168');
  await keyboard.press('ArrowRight');
  await keyboard.press('Shift+ArrowUp');
  await expect(figure.point('p2')).toHaveAttribute('aria-label', 'Point p2, at 334, 160');

  // The field shrinks layer by layer, and grows.
  const last = figure.layers.last();
  await last.focus();
  await expect(last).toBeChecked();
  const reading = await figure.words(page);
  for (let i = 0; i < 8; i++) await keyboard.press('ArrowLeft');
  await expect(figure.layers.nth(8)).toBeChecked();
  await expect(figure.layers.nth(8)).toHaveAccessibleName(
    'Layer 9: 3 × 3, dilation 8; the field is 143 pixels wide',
  );
  await expect(figure.status).not.toHaveText(reading);

  // The chosen layer is moved, given another dilation, copied and removed.
  await keyboard.press('Shift+ArrowLeft');
  await expect(figure.layers.nth(7)).toHaveAccessibleName(/dilation 8/);
  await expect(figure.layers.nth(7)).toBeChecked();
  await figure.root.getByRole('combobox', { name: /^Dilation/ }).selectOption('32');
  await expect(figure.layers.nth(7)).toHaveAccessibleName(/dilation 32/);
  await figure.button('Add one').press('Enter');
  await expect(figure.layers).toHaveCount(18);
  await figure.layers.nth(8).focus();
  await keyboard.press('Delete');
  await expect(figure.layers).toHaveCount(17);
});

test('a layer is dragged to another place, and said to stand there', async ({ page }) => {
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  const steps = figure.root.locator('.rf-step');
  const eight = await figure.layers.evaluateAll((all) =>
    all.findIndex((one) => one.getAttribute('aria-label')?.includes('dilation 8')),
  );
  const { width } = (await steps.nth(eight).boundingBox())!;
  // Escape gives up.
  await steps.nth(eight).scrollIntoViewIfNeeded();
  const box = (await steps.nth(eight).locator('.rf-grip').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 2 * width, box.y, { steps: 5 });
  await expect(steps.nth(eight)).toHaveAttribute('data-carried', 'true');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(figure.layers.nth(eight)).toHaveAccessibleName(/dilation 8/);

  await drag(page, steps.nth(eight).locator('.rf-grip'), { x: -2.2 * width, y: 0 });
  await expect(figure.layers.nth(eight - 2)).toHaveAccessibleName(/dilation 8/);
  await expect(figure.layers.nth(eight - 2)).toBeChecked();
  await expect(
    figure.root.getByText(`3 × 3, dilation 8 is now layer ${eight - 1} of 17.`),
  ).toHaveRole('status');
  await expect(page).toHaveURL(/#receptive-field=/);
  // The mouse takes a column anywhere, and a press that moves nothing still chooses.
  await drag(page, steps.nth(eight - 2).locator('.rf-layer'), { x: 2 * width, y: 0 });
  await expect(figure.layers.nth(eight)).toHaveAccessibleName(/dilation 8/);
  await steps.nth(0).locator('.rf-layer').click();
  await expect(figure.layers.nth(0)).toBeChecked();

  // What the hand does the keyboard does, and says the same; the focus goes with the layer.
  await figure.layers.nth(0).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(figure.root.getByText('5 × 5 is now layer 2 of 17.')).toHaveRole('status');
  await expect(figure.layers.nth(1)).toBeFocused();
});

test('a finger drags a layer by its dots, and moves the list anywhere else', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  const client = await context.newCDPSession(page);
  const steps = figure.root.locator('.rf-step');
  const slide = async (from: Locator, by: number): Promise<void> => {
    const box = (await from.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === undefined ? [] : [{ x: at, y }],
      });
    await touch('touchStart', x);
    for (let i = 1; i <= 6; i++) await touch('touchMove', x + (by * i) / 6);
    await touch('touchEnd');
  };
  const list = figure.root.locator('.rf-steps');
  await list.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const name = (await figure.layers.nth(14).getAttribute('aria-label'))!;
  const { width } = (await steps.nth(14).boundingBox())!;
  await slide(steps.nth(14).locator('.rf-grip'), -2 * width);
  await expect(figure.layers.nth(12)).toBeChecked();
  await expect(figure.root.getByText(/ is now layer 13 of 17\.$/)).toHaveRole('status');
  const kind = (label: string) => /: (.*);/.exec(label)?.[1];
  expect(kind((await figure.layers.nth(12).getAttribute('aria-label'))!)).toBe(kind(name));

  const before = await list.evaluate(({ scrollLeft }) => scrollLeft);
  await slide(steps.nth(12).locator('.rf-layer'), 2 * width);
  await expect.poll(() => list.evaluate(({ scrollLeft }) => scrollLeft)).toBeLessThan(before);
  await expect(figure.layers.nth(12)).toBeChecked();
  await context.close();
});

test('a second finger does not drop the hole, and a cancelled one puts it back', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  const client = await context.newCDPSession(page);
  await figure.hole.scrollIntoViewIfNeeded();
  const box = (await figure.hole.boundingBox())!;
  const finger = { id: 0, x: box.x + 0.2 * box.width, y: box.y + 0.2 * box.height };
  const moved = { ...finger, x: finger.x + 30 };
  const other = { id: 1, x: box.x + 0.8 * box.width, y: box.y + 0.2 * box.height };
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    ...touchPoints: (typeof finger)[]
  ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
  const before = (await figure.hole.getAttribute('aria-label'))!;
  const address = page.url();

  await touch('touchStart', finger);
  await touch('touchMove', moved);
  await expect(figure.hole).not.toHaveAttribute('aria-label', before);
  const there = (await figure.hole.getAttribute('aria-label'))!;
  await touch('touchStart', moved, other);
  await touch('touchMove', moved, { ...other, y: other.y + 40 });
  await touch('touchEnd', other);
  await expect(figure.hole).toHaveAttribute('aria-label', there);
  await touch('touchCancel');
  await expect(figure.hole).toHaveAttribute('aria-label', before);
  expect(page.url()).toBe(address);
  await context.close();
});

test('a list that cannot be drawn is refused with a reason', async ({ page }) => {
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  for (let i = 0; i < 3; i++) await figure.button('Add one').click();
  await expect(figure.layers).toHaveCount(20);
  await figure.button('Add one').click();
  await expect(figure.root.getByRole('alert')).toHaveText('The figure has room for 20 layers.');
  await expect(figure.layers).toHaveCount(20);
});

test('a refused layer stays what it was, and is shown so', async ({ page }) => {
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  const second = figure.root.getByRole('group', { name: 'Layer 2', exact: true });
  const stride = figure.root.getByRole('combobox', { name: 'Stride' });
  const steps = figure.root.locator('.rf-layer');
  await steps.nth(0).click();
  await figure.root.getByRole('group', { name: 'Layer 1', exact: true }).waitFor();
  await stride.selectOption('0.5');
  await steps.nth(1).click();
  await second.waitFor();
  const before = await stride.inputValue();
  await stride.selectOption('0.5');
  await expect(figure.root.getByRole('alert')).toHaveText(
    'The figure doubles the picture at most 3 times.',
  );
  await expect(stride).toHaveValue(before);
});

test('the gradient is measured where it is asked for, and not before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(response.url()));
  const figure = new ReceptiveFieldFigure(page);
  await figure.open(page);
  await figure.root.getByLabel('Layers').selectOption('equal-rates');
  await figure.choose('Show', 'How often');
  expect(fetched.filter((url) => /\.wasm|Worker/.test(url))).toEqual([]);

  await figure.button('Measure').click();
  const measured = figure.root.getByRole('img', { name: 'Measured, pixel by pixel.' });
  await expect(figure.root.getByText('mean of 16 networks')).toBeVisible({ timeout: 60_000 });
  // What no path reaches has no gradient, and everything else has.
  const alphas = (canvas: Locator) =>
    canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error('Not drawn on a canvas.');
      const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
      return Array.from(data).filter((_, i) => i % 4 === 3);
    });
  const counted = await alphas(figure.root.getByRole('img', { name: 'Counted, pixel by pixel.' }));
  // Three layers of rate 2 use every other pixel of 13 by 13.
  expect(counted.filter((alpha) => alpha > 0)).toHaveLength(7 ** 2);
  expect(await alphas(measured)).toEqual(counted);
});

test('a damaged address says so', async ({ page }) => {
  const figure = new ReceptiveFieldFigure(page);
  await page.goto('/embed/receptive-field/#receptive-field=nonsense');
  await expect(figure.root.getByRole('alert')).toContainText('damaged');
  await expect(figure.layers).toHaveCount(17);
});
