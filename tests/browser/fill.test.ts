import type { BrowserContext, Locator, Page } from '@playwright/test';
import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';
import { photograph, rectangleHole, rgbOf } from './pictures.ts';

test('paint with the mouse, fill, compare @both', async ({ page }, { project }) => {
  const provider = project.name === 'webgpu' ? 'webgpu' : 'wasm';
  const figure = new FillFigure(page);
  await figure.open();
  await figure.button('Clear').click();
  await expect(figure.hole).toContainText('There is no hole yet.');
  await figure.draw([0.3, 0.4], [0.45, 0.5], [0.35, 0.6]);
  await expect(figure.hole).toContainText('The hole covers');

  await figure.button('Fill').click();
  await expect(figure.button('Cancel')).toBeVisible();
  await figure.filled(provider, 280_000);
  await expect(figure.status).toContainText(
    /at 128 × 128 on (WebGPU|WebAssembly) in [\d.]+ (milli)?seconds/,
  );
  if (provider === 'wasm') await expect(figure.status).toContainText('This browser');

  await figure.compare.fill('0');
  const fill = await figure.surface.screenshot();
  await figure.compare.press('End');
  await expect(figure.compare).toHaveValue('100');
  const hole = await figure.surface.screenshot();
  expect(fill.equals(hole)).toBe(false);
  await figure.compare.press('ArrowLeft');
  await expect(figure.compare).toHaveAttribute('aria-valuetext', /99\s% .* hole, 1\s% the fill/);
});

test('undo, redo, clear, and the keys for them', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.button('Clear').click();
  await figure.draw([0.2, 0.3], [0.4, 0.3]);
  const one = (await figure.hole.textContent())!;
  await figure.draw([0.6, 0.7], [0.8, 0.7]);
  await expect(figure.hole).not.toHaveText(one);
  const two = (await figure.hole.textContent())!;

  await figure.button('Undo').click();
  await expect(figure.hole).toHaveText(one);
  await figure.button('Redo').click();
  await expect(figure.hole).toHaveText(two);
  await figure.surface.press('Control+z');
  await expect(figure.hole).toHaveText(one);
  await figure.surface.press('Control+Shift+z');
  await expect(figure.hole).toHaveText(two);
  await figure.button('Clear').click();
  await expect(figure.hole).toContainText('There is no hole yet.');
  await figure.button('Undo').click();
  await expect(figure.hole).toHaveText(two);

  await figure.choose('Eraser');
  await figure.draw([0.55, 0.7], [0.85, 0.7]);
  await expect(figure.hole).toHaveText(one);
});

test('a hole painted, filled and compared by keyboard alone', async ({ page }) => {
  const { keyboard } = page;
  const figure = new FillFigure(page);
  await figure.open();
  await figure.button('Clear').press('Enter');
  await figure.surface.focus();
  for (let i = 0; i < 3; i++) await keyboard.press('Shift+ArrowLeft');
  await keyboard.down('Space');
  for (let i = 0; i < 4; i++) await keyboard.press('ArrowRight');
  await keyboard.up('Space');
  await expect(figure.hole).toContainText('The hole covers');
  const stroke = (await figure.hole.textContent())!;

  await keyboard.press('r');
  await expect(figure.radio('Rectangle')).toBeChecked();
  await keyboard.press('Enter');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Enter');
  await expect(figure.hole).not.toHaveText(stroke);

  await keyboard.press('b');
  await keyboard.press(']');
  await expect(figure.root.getByRole('slider', { name: 'Brush size' })).toHaveValue('7');

  const go = figure.button('Fill');
  for (let i = 0; i < 20 && !(await isFocused(go)); i++) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await figure.filled('wasm');
  await figure.compare.focus();
  await keyboard.press('Home');
  await expect(figure.compare).toHaveValue('0');
});

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger paints and does not scroll', async ({ page, context }) => {
    const figure = new FillFigure(page);
    await figure.open();
    await figure.button('Clear').tap();
    await figure.surface.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    const [from, over, to, beside] = await figure.pointsOf([
      [0.4, 0.3],
      [0.5, 0.5],
      [0.5, 0.8],
      [0.9, 0.7],
    ]);
    const touch = await touching(page, context);
    const finger = (point: typeof from) => ({ id: 0, ...point! });
    const heel = { id: 1, ...beside! };
    await touch('touchStart', finger(from));
    await touch('touchMove', finger(over));
    // The heel of a hand comes and goes, while the finger goes on.
    await touch('touchStart', finger(over), heel);
    await touch('touchEnd', heel);
    await expect(figure.hole).not.toContainText('The hole covers');
    await touch('touchMove', finger(to));
    await touch('touchEnd', finger(to));
    await expect(figure.hole).toContainText('The hole covers');
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await figure.button('Fill').tap();
    await figure.filled('wasm');
  });

  test('a finger that goes up over a picture scrolls the page, until the figure is taken up', async ({
    page,
    context,
  }) => {
    const figure = new FillFigure(page);
    await page.goto('/chapters/partial-convolution/');
    await figure.surface.scrollIntoViewIfNeeded();
    await figure.ready();
    const hole = await figure.hole.textContent();
    const paced = await touching(page, context, 0.1);
    const swipe = async (touch = paced) => {
      const [from, to] = await figure.pointsOf([
        [0.5, 0.8],
        [0.5, 0.2],
      ]);
      const at = (share: number) => ({
        id: 0,
        x: from!.x,
        y: from!.y + share * (to!.y - from!.y),
      });
      await touch('touchStart', at(0));
      for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', at(share));
      await touch('touchEnd');
      return page.evaluate(() => window.scrollY);
    };
    const before = await page.evaluate(() => window.scrollY);
    await expect.poll(() => swipe()).toBeGreaterThan(before);
    await expect(figure.hole).toHaveText(hole!);

    await figure.surface.scrollIntoViewIfNeeded();
    await figure.surface.tap();
    await expect(figure.hole).not.toHaveText(hole!);
    const painted = await page.evaluate(() => window.scrollY);
    // Stamped as it is sent: Chromium's page crashes at a touch that is stamped earlier than the tap before.
    expect(await swipe(await touching(page, context, null))).toBe(painted);
  });
});

/**
 * Sends touches, stamped at a hand's pace: at a script's, Chromium takes a stroke for a fling and the next tap for
 * the touch that stops it, which is no click.
 */
async function touching(page: Page, context: BrowserContext, pace: number | null = 0.4) {
  const client = await context.newCDPSession(page);
  let timestamp = Date.now() / 1000 - 3;
  return (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...touchPoints: { readonly id: number; readonly x: number; readonly y: number }[]
  ) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints,
      ...(pace !== null && { timestamp: (timestamp += pace) }),
    });
}

test('the saved result differs in the hole and nowhere else', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  const own = await photograph(500, 320);
  await figure.openPhotograph(own);
  await expect(figure.surface).toHaveAccessibleName(/photograph\.png/);
  await figure.openHole(
    await rectangleHole(500, 320, { left: 210, top: 120, width: 150, height: 110 }),
  );
  await expect(figure.hole).toContainText('150 by 110 pixels');
  const hole = await rgbOf(await figure.save('Save the hole'));
  await figure.button('Fill').click();
  await figure.filled('wasm');
  const saved = await rgbOf(await figure.save('Save the result'));
  const before = await rgbOf(own.buffer);

  expect([saved.width, saved.height]).toEqual([500, 320]);
  expect([hole.width, hole.height]).toEqual([500, 320]);
  let changedInside = 0;
  let changedOutside = 0;
  let missing = 0;
  saved.rgb.forEach((value, i) => {
    const isMissing = hole.rgb[i] === 255;
    if (isMissing) missing++;
    if (value === before.rgb[i]) return;
    if (isMissing) changedInside++;
    else changedOutside++;
  });
  expect(missing).toBe(3 * 150 * 110);
  expect(changedOutside).toBe(0);
  expect(changedInside).toBeGreaterThan(missing / 2);
});

test('the address brings back photograph, hole, method and size', async ({
  page,
  browser,
  baseURL,
}) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.root
    .locator('label')
    .filter({ has: page.locator('[value="sea-stack"]') })
    .click();
  await figure.button('Clear').click();
  await figure.draw([0.3, 0.4], [0.6, 0.5]);
  await figure.choose('512 pixels');
  await expect(figure.hole).toContainText('The hole covers');
  const hole = (await figure.hole.textContent())!;
  await expect(page).toHaveURL(/#fill=/);

  await reload(page);
  await expectSame(figure);

  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await expectSame(new FillFigure(other));
  await elsewhere.close();

  async function expectSame(restored: FillFigure): Promise<void> {
    await restored.ready();
    await expect(restored.hole).toHaveText(hole);
    await expect(restored.radio('512 pixels')).toBeChecked();
    await expect(restored.root.locator('[value="sea-stack"]')).toBeChecked();
  }
});

test('a damaged address says so and starts afresh', async ({ page }) => {
  const figure = new FillFigure(page);
  await page.goto('/embed/fill/#fill=nonsense');
  await figure.ready();
  await expect(figure.alert).toContainText('damaged');
  await expect(figure.hole).toContainText('The hole covers');
});

test('every classical method of the menu fills', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  const menu = figure.root.getByLabel('Method');
  const values = await menu
    .locator('optgroup[label="Without training"] option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  for (const value of values) {
    await menu.selectOption(value);
    await figure.button('Fill').click();
    await figure.filled('script');
    await expect(figure.status).toContainText(await menu.locator('option:checked').innerText());
  }
});

test('Cancel stops a run, and the next one works', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  const asked = page.waitForRequest(/\.onnx$/);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.onnx$/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await figure.button('Fill').click();
  await asked;
  await expect(figure.root).toHaveAttribute('data-state', 'running');
  await figure.button('Cancel').click();
  await expect(figure.root).not.toHaveAttribute('data-state', 'running');
  await expect(figure.button('Fill')).toBeFocused();
  release();
  await figure.button('Fill').click();
  await figure.filled('wasm');
});

test('a method that takes long shows how far it is, and can be cancelled', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.root.getByLabel('Method').selectOption('criminisi');
  await figure.choose('512 pixels');
  await figure.draw([0.2, 0.3], [0.8, 0.3], [0.2, 0.6], [0.8, 0.6]);
  await figure.button('Fill').click();
  const bar = figure.root.getByRole('progressbar');
  const value = () => bar.evaluate((element: HTMLProgressElement) => element.value);
  await expect(bar).toHaveAttribute('value', /^0\./, { timeout: 60_000 });
  const before = await value();
  await expect.poll(value, { timeout: 60_000 }).toBeGreaterThan(before);
  await figure.button('Cancel').click();
  await expect(bar).toHaveCount(0);
  await expect(figure.root).toHaveAttribute('data-state', 'idle');
});

test('a run never blocks the page', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.button('Fill').click();
  await figure.filled('wasm');
  // Long enough to be felt, were it on the page's own thread; everything is loaded by now.
  await figure.choose('512 pixels');
  await page.evaluate(() => {
    const ticks: number[] = [];
    Object.assign(window, { ticks });
    setInterval(() => ticks.push(performance.now()), 20);
  });
  await figure.button('Fill').click();
  await expect(figure.status).toContainText('Filling on');
  await expect(figure.status).toContainText('512 × 512', { timeout: 100_000 });

  const line = (await figure.status.textContent())!;
  const [, amount, unit] = /in ([\d.]+) ((?:milli)?seconds)/.exec(line)!;
  const milliseconds = Number(amount) * (unit === 'seconds' ? 1000 : 1);
  const ticks = await page.evaluate(() => {
    const found: unknown = Reflect.get(window, 'ticks');
    return Array.isArray(found) ? found.map(Number) : [];
  });
  const pauses = ticks.slice(1).map((tick, i) => tick - ticks[i]!);
  // On its own thread the run would be one pause as long as itself.
  expect(Math.max(...pauses)).toBeLessThan(milliseconds / 2);
});
