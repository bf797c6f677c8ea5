import type { Locator, Page } from '@playwright/test';
import { expect, reload, test } from './fixtures.ts';
import { photograph } from './pictures.ts';

class Figure {
  readonly page: Page;
  readonly root: Locator;
  readonly surface: Locator;
  readonly chosen: Locator;
  readonly tiles: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.attention');
    this.surface = this.root.getByRole('application', { name: 'Look at a position' });
    this.chosen = this.root.locator('.attention-chosen');
    this.tiles = this.root.locator('.attention-sources > ol > li:not([aria-hidden="true"])');
  }

  async open(address = '/embed/attention/'): Promise<void> {
    await this.page.goto(address);
    await expect(this.root).toHaveAttribute('data-ready', 'true');
  }

  /** Until what is shown was computed on this machine. */
  async computed(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', 'computed');
  }

  async choose(name: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name, exact: true });
    await this.root.locator('label').filter({ has: radio }).click();
    await expect(radio).toBeChecked();
  }

  async hover(x: number, y: number): Promise<void> {
    const box = (await this.surface.boundingBox())!;
    await this.page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  }
}

test('pointing at a position shows its sources; a press keeps it, in the address too', async ({
  page,
}) => {
  const figure = new Figure(page);
  await figure.open();
  const first = (await figure.chosen.textContent())!;
  await figure.hover(0.5, 0.5);
  await figure.computed();
  await figure.hover(0.55, 0.55);
  await expect(figure.chosen).toContainText('Column 36, row 36 of 64');
  await expect(figure.tiles).not.toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(figure.chosen).toContainText(first.split(':')[0]!);

  await figure.hover(0.55, 0.55);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await expect(figure.chosen).toContainText('Column 36, row 36 of 64');
  await expect(page).toHaveURL(/#attention=/);
  await reload(page);
  await expect(figure.chosen).toContainText('Column 36, row 36 of 64');
});

test('what the browser computes of a drawn wall is what was built', async ({ page }) => {
  const figure = new Figure(page);
  await figure.open();
  const built = (await figure.chosen.textContent())!;
  expect(built).toMatch(/weighs [\d.]+/);
  await figure.choose('Fill');
  await figure.computed();
  await figure.choose('Map');
  await expect(figure.chosen).toHaveText(built);
});

test('what the browser computes of a trained network’s features is what was built', async ({
  page,
}) => {
  const figure = new Figure(page);
  await figure.open('/embed/attention/shore/');
  const compare = figure.root.getByRole('combobox', { name: 'Compare' });
  await expect(compare).toHaveValue('deepfill-v1');
  const built = (await figure.chosen.textContent())!;
  const [, place] = /^(.*) and weighs/.exec(built)!;
  await expect(figure.root.locator('.attention-sources img').first()).toHaveJSProperty(
    'complete',
    true,
  );
  await figure.choose('Fill');
  await expect(figure.root).toHaveAttribute('data-state', 'computed', { timeout: 100_000 });
  await expect(figure.chosen).toContainText(place!);

  await compare.selectOption({ label: 'Colours' });
  await expect(figure.root.locator('.easel-status [role="status"]')).toContainText(
    'A comparison sees 10 × 10 pixels',
  );
});

test('the keyboard alone goes through the hole and turns every knob', async ({ page }) => {
  const figure = new Figure(page);
  await figure.open();
  await figure.surface.focus();
  await page.keyboard.press('ArrowRight');
  await figure.computed();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  // The hole begins at 0.32 and 0.34 of 64 positions.
  await expect(figure.chosen).toContainText('Column 21, row 23 of 64');
  await expect(figure.root.getByRole('status').first()).toContainText('Column 21, row 23 of 64');
  await page.keyboard.press('ArrowDown');
  await expect(figure.chosen).toContainText('Column 21, row 24 of 64');

  const status = figure.root.locator('.easel-status [role="status"]');
  await page.getByRole('radio', { name: '4', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(status).toContainText('of 32 × 32 rebuilt');
  await expect(status).toContainText('20 × 20 pixels');
  await page.getByRole('radio', { name: 'Off', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(status).toContainText('12 × 12 pixels');
  await page.getByRole('radio', { name: 'Hard the best source alone' }).focus();
  await page.keyboard.press('Space');
  await expect(figure.tiles).toHaveCount(1);
  await expect(figure.tiles).toContainText('100.0 %');
});

test('a softer softmax spreads the weight, the paper’s lies between', async ({ page }) => {
  const figure = new Figure(page);
  await figure.open();
  await figure.hover(0.5, 0.5);
  await figure.computed();
  await page.mouse.move(0, 0);
  const slider = figure.root.getByRole('slider', { name: /Softmax scale/ });
  const weights: number[] = [];
  for (const [place, scale] of [
    ['0', 1],
    ['3', 10],
    ['7', 200],
  ] as const) {
    const before = await figure.tiles.first().textContent();
    await slider.fill(place);
    await expect(slider).toHaveAttribute('aria-valuetext', String(scale));
    await expect(figure.tiles.first()).not.toHaveText(before!);
    weights.push(parseFloat((await figure.tiles.first().textContent())!.replace('< 0.1', '0.1')));
  }
  expect(weights).toEqual([...weights].sort((a, b) => a - b));
  expect(weights[2]! - weights[0]!).toBeGreaterThan(10);
});

test('every view, and a hole painted anew', async ({ page }) => {
  const figure = new Figure(page);
  await figure.open();
  for (const view of ['Fill', 'Weights', 'Hole', 'Map']) {
    await figure.choose(view);
    await figure.computed();
  }
  await expect(figure.root.locator('.easel-stage > canvas.attention-cells')).toBeVisible();
  await figure.choose('Paint');
  await figure.root.getByRole('button', { name: 'Clear' }).click();
  const surface = figure.root.getByRole('application', { name: 'Paint the hole on' });
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + 0.2 * box.width, box.y + 0.2 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.2 * box.height, { steps: 6 });
  await page.mouse.up();
  await figure.choose('Map');
  await expect(figure.chosen).toContainText(/Column (1|2)\d, row 1\d of 64/);
});

test('a photograph of one’s own, of any shape', async ({ page }) => {
  const figure = new Figure(page);
  await figure.open();
  await figure.root.getByLabel('Open a photograph').setInputFiles(await photograph(500, 320));
  await figure.computed();
  await expect(figure.root).toContainText('of 320 by 320');
});

test('a hole over everything gets a sentence', async ({ page }) => {
  const figure = new Figure(page);
  await figure.open();
  await figure.choose('Paint');
  await figure.choose('Rectangle');
  const surface = figure.root.getByRole('application', { name: 'Paint the hole on' });
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + 1, box.y + 1);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height - 1, { steps: 4 });
  await page.mouse.up();
  await expect(figure.root.getByRole('alert')).toContainText('Everything is missing');
});

for (const network of ['DeepFill v1', 'DeepFill v2']) {
  test(`features of ${network} fill the reader’s own hole, and every knob changes how`, async ({
    page,
  }) => {
    const figure = new Figure(page);
    await figure.open();
    await figure.choose('Paint');
    await figure.root.getByRole('button', { name: 'Clear' }).click();
    const surface = figure.root.getByRole('application', { name: 'Paint the hole on' });
    const box = (await surface.boundingBox())!;
    await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.3 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.4 * box.height, { steps: 6 });
    await page.mouse.up();
    await figure.choose('Fill');

    const compare = figure.root.getByRole('combobox', { name: 'Compare' });
    await compare.selectOption({ label: `Features of ${network}` });
    const status = figure.root.locator('.easel-status [role="status"]');
    await expect(status).toContainText(
      new RegExp(
        `rebuilt in \\d+\\sms\\. Features of ${network} are compared.* hides: PSNR \\d+\\.\\d\\sdB\\.$`,
      ),
      {
        timeout: 100_000,
      },
    );
    const layer = figure.root.locator('.easel-stage > canvas.attention-fill');
    const pixels = (): Promise<string> =>
      layer.evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('Not drawn on a canvas.');
        return canvas.toDataURL();
      });
    let shown = await pixels();
    const differs = async (): Promise<void> => {
      await expect.poll(pixels, { timeout: 60_000 }).not.toBe(shown);
      shown = await pixels();
    };
    await figure.root.getByRole('slider', { name: /Softmax scale/ }).fill('1');
    await differs();
    for (const [group, choice] of [
      ['Patch', '5'],
      ['Rate', '1'],
      ['Fusion', 'Off'],
      ['Choose', 'Hard'],
    ] as const) {
      await figure.root
        .getByRole('group', { name: group, exact: true })
        .locator('label')
        .filter({ hasText: choice })
        .click();
      await differs();
    }
    await expect(figure.tiles).toHaveCount(1);
  });
}
