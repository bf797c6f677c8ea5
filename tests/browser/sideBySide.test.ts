import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';
import { photograph } from './pictures.ts';

const without = ['Harmonic', 'Biharmonic', 'Telea'];

/** How far a fill lies from its place on the photograph below it, in pixels of the page. */
const displaced = (canvas: Element): number => {
  const [own, photograph] = [canvas, canvas.parentElement!.firstElementChild!].map((layer) =>
    layer.getBoundingClientRect(),
  ) as [DOMRect, DOMRect];
  const { left, top } = (canvas as HTMLElement).style;
  return Math.hypot(
    own.left - photograph.left - (parseFloat(left) / 100) * photograph.width,
    own.top - photograph.top - (parseFloat(top) / 100) * photograph.height,
  );
};

test('every method fills the hole that was painted, and the best comes first', async ({ page }) => {
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const cards = figure.root.locator('.side-card:not(.side-truth)');
  const names = await cards.locator('.side-name').allTextContents();
  for (const name of without) expect(names.join()).toContain(name);
  await expect(cards.locator('.side-figures')).toHaveCount(names.length);

  await figure.button('Clear').click();
  await figure.draw([0.5, 0.5], [0.55, 0.6], [0.6, 0.5]);
  await expect(cards.locator('.side-figures')).toHaveCount(0);
  await figure.button('Fill with all').click();
  await expect(figure.root.locator('.easel-bar')).toContainText(/[1-9]\d* of \d+ methods/);
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(cards.locator('.side-figures')).toHaveCount(names.length);
  const fills = figure.root.locator('canvas.fill-result');
  await expect(fills).toHaveCount(names.length + 1); // each card's, and the one that is shown large
  for (const fill of await fills.all()) expect(await fill.evaluate(displaced)).toBeLessThan(1);

  await figure.choose('PSNR');
  const decibels = await cards
    .locator('.side-figures')
    .evaluateAll((all) => all.map(({ textContent }) => parseFloat(textContent)));
  expect(decibels).toEqual(decibels.toSorted((a, b) => b - a));
  await expect(figure.status).toContainText('Closest to what the hole hides');

  await page.getByRole('radio', { name: /^Telea/ }).press('Space');
  await expect(figure.status).toContainText('Telea (2004) filled it at 128 × 128');
  await reload(page);
  await figure.ready();
  await expect(page.getByRole('radio', { name: /^Telea/ })).toBeChecked();
});

test('a card that is pressed brings its fill into view; the arrow keys leave the cards there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const stage = figure.root.locator('.easel-stage');
  const cards = figure.root.locator('.side-card:not(.side-truth)');
  await cards.last().scrollIntoViewIfNeeded();
  await expect(stage).not.toBeInViewport();
  await cards.last().getByRole('radio').focus();
  await page.keyboard.press('ArrowUp');
  await expect(figure.status).not.toContainText(
    await cards.last().locator('.side-name').innerText(),
  );
  await expect(stage).not.toBeInViewport();
  await cards.last().click();
  await expect(stage).toBeInViewport({ ratio: 0.9 });
  await expect(cards.last().getByRole('radio')).toBeChecked();
});

/** The colour in the middle of a fill; outside its hole it is transparent. */
const middle = (canvas: Element): number[] => {
  const { width, height } = canvas as HTMLCanvasElement;
  const context = (canvas as HTMLCanvasElement).getContext('2d')!;
  return [...context.getImageData(width / 2, height / 2, 1, 1).data];
};

test('a network and its coarse picture fill the reader’s hole, each in its own way', async ({
  page,
}) => {
  await page.goto('/embed/side-by-side/stages/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const cards = figure.root.locator('.side-card:not(.side-truth)');
  await expect(cards.locator('.side-name')).toHaveText([
    /coarse network/,
    /^DeepFill v1 \(2018\)$/,
  ]);
  await expect(cards.locator('.side-figures')).toHaveCount(2);
  // Nothing to put in order, and no bar where one would be full and the other empty.
  await expect(figure.root.locator('.side-orders, .side-bar')).toHaveCount(0);

  await figure.button('Clear').click();
  await figure.draw([0.5, 0.5], [0.55, 0.6], [0.6, 0.5]);
  await figure.button('Fill with both').click();
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  const pictures = await cards
    .locator('canvas.fill-result')
    .evaluateAll((fills) => fills.map((fill) => (fill as HTMLCanvasElement).toDataURL()));
  expect(new Set(pictures).size).toBe(2);
  await cards.filter({ hasText: 'coarse network' }).click();
  await expect(figure.status).toContainText('coarse network (2018) filled it at 128 × 128');
});

test('cards hold of one’s own photograph what they show of it: the square around the hole', async ({
  page,
}) => {
  await page.goto('/embed/side-by-side/stages/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  await figure.openPhotograph(await photograph(4000, 2000));
  await figure.draw([0.7, 0.3], [0.8, 0.3]);
  const held = figure.root.locator('.side-card canvas');
  await expect(held).toHaveCount(3);
  for (const canvas of await held.all()) {
    const size = await canvas.evaluate(({ width, height }: HTMLCanvasElement) => [width, height]);
    expect(size).toEqual([640, 640]);
    const [red, green] = await canvas.evaluate(middle);
    // What `photograph` has there, half of its grain being 15.
    expect(Math.abs(red! - (150 * 0.75 + 15))).toBeLessThan(25);
    expect(Math.abs(green! - (200 * 0.3 + 15))).toBeLessThan(25);
  }
});

test('without dilation the middle of a wide hole is the same in every photograph', async ({
  page,
}) => {
  await page.goto('/embed/side-by-side/twins/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const fills = figure.root.locator('.side-card canvas.fill-result');
  const colours: number[][][] = [];
  for (const photograph of ['The Colosseum', 'A stream in a wood']) {
    await figure.choose(photograph);
    await figure.button('Fill with both').click();
    await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
    await expect(fills).toHaveCount(2);
    colours.push([await fills.nth(0).evaluate(middle), await fills.nth(1).evaluate(middle)]);
  }
  const [[dilated, undilated], [otherDilated, otherUndilated]] = colours as [
    [number[], number[]],
    [number[], number[]],
  ];
  expect(undilated[3]).toBe(255);
  expect(otherUndilated).toEqual(undilated);
  expect(otherDilated).not.toEqual(dilated);
});

test('Cancel keeps what was filled', async ({ page }) => {
  await page.route(/\.onnx$/, () => undefined);
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  await figure.button('Clear').click();
  await figure.draw([0.5, 0.5], [0.55, 0.6]);
  await figure.button('Fill with all').click();
  await expect(figure.root.locator('.side-sentence', { hasText: 'Loading' })).toBeVisible();
  await figure.button('Cancel').click();
  await expect(figure.root).toHaveAttribute('data-state', 'idle');
  await expect(figure.root.locator('.side-figures').first()).toBeVisible();
  await expect(
    figure.root.locator('.side-sentence', { hasText: 'Of the hole before.' }),
  ).not.toHaveCount(0);
});

test('an address with another method or order keeps what was filled at build', async ({ page }) => {
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  await figure.choose('PSNR');
  await figure.root.locator('.side-card').filter({ hasText: 'Telea' }).click();
  await expect(page).toHaveURL(/#side-by-side=/);

  await page.reload();
  await figure.ready();
  await expect(figure.root).toHaveAttribute('data-state', 'done');
  await expect(figure.status).toContainText('Telea (2004) filled it');
  await expect(figure.root.locator('img[src$="/telea.webp"]').first()).toBeVisible();
  await figure.draw([0.2, 0.2], [0.25, 0.2]);
  await expect(figure.root.locator('.side-figures')).toHaveCount(0);
});

test('the fills of the hole before stay, dimmed, and Undo gives them back', async ({ page }) => {
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const cards = figure.root.locator('.side-card:not(.side-truth)');
  const count = await cards.count();
  const dimmed = figure.root.locator('.side-card[data-before="true"]');
  const place = await cards.first().locator('.side-crop > span').getAttribute('style');
  await expect(dimmed).toHaveCount(0);

  await figure.draw([0.2, 0.2], [0.25, 0.2]);
  await expect(dimmed).toHaveCount(count);
  await expect(dimmed.locator('img[src*="/side-by-side/"]')).toHaveCount(count);
  await expect(figure.status).toContainText('The hole has changed since.');
  await expect(figure.status).toContainText('The dimmed fills are of the hole before.');
  await figure.button('Clear').click();
  await expect(dimmed).toHaveCount(count);
  // Where they were: not around the new hole.
  expect(await cards.first().locator('.side-crop > span').getAttribute('style')).toBe(place);

  await figure.button('Undo').click();
  await expect(dimmed).toHaveCount(count);
  await figure.button('Undo').click();
  await expect(dimmed).toHaveCount(0);
  await expect(figure.root).toHaveAttribute('data-state', 'done');
  await expect(cards.locator('.side-figures')).toHaveCount(count);
});

test('two holes that were filled come back with their fills', async ({ page }) => {
  await page.goto('/embed/side-by-side/stages/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const fills = figure.root.locator('.side-card canvas.fill-result');
  const drawn = () =>
    fills.evaluateAll((all) => all.map((fill) => (fill as HTMLCanvasElement).toDataURL()));
  const fill = async (): Promise<string[]> => {
    await figure.button('Fill with both').click();
    await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
    await expect(fills).toHaveCount(2);
    return drawn();
  };
  await figure.draw([0.3, 0.3], [0.35, 0.3]);
  const first = await fill();
  await figure.draw([0.6, 0.6], [0.65, 0.6]);
  const second = await fill();
  expect(second).not.toEqual(first);
  await figure.button('Undo').click();
  await expect(figure.root).toHaveAttribute('data-state', 'done');
  await expect.poll(drawn).toEqual(first);
  await figure.button('Redo').click();
  await expect.poll(drawn).toEqual(second);
});

test('networks’ fills are shown blended, with the figures of what is shown', async ({ page }) => {
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  const card = (name: RegExp) => figure.root.locator('.side-card').filter({ hasText: name });
  const figures = (name: RegExp) => card(name).locator('.side-figures').innerText();
  const [network, classical] = [await figures(/^Partial convolution/), await figures(/^Telea/)];
  await card(/^Partial convolution/).click();
  await figure.choose('blended');
  await expect(
    card(/^Partial convolution/).locator('img[src$="/partial-convolution-blended.webp"]'),
  ).toHaveCount(1);
  await expect(figure.status).toContainText('the fill blended into the photograph');
  expect(await figures(/^Partial convolution/)).not.toBe(network);
  expect(await figures(/^Telea/)).toBe(classical);
  await reload(page);
  await figure.ready();
  await expect(figure.radio('blended')).toBeChecked();
  await figure.choose('as drawn');
  expect(await figures(/^Partial convolution/)).toBe(network);
});

test('as many cards stand in a row as fit, and the button never begins a line of its own', async ({
  page,
}) => {
  await page.goto('/embed/side-by-side/');
  const figure = new FillFigure(page, '.side');
  await figure.ready();
  for (const [width, columns] of [
    [390, 2],
    [600, 3],
    [800, 4],
    [1000, 4],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    // What is out of sight is not laid out.
    await figure.root.locator('.side-cards').scrollIntoViewIfNeeded();
    const laid = await figure.root.evaluate((root) => {
      const boxOf = (name: string) => root.querySelector(name)!.getBoundingClientRect();
      const places = [...root.querySelectorAll('.side-card')].map(
        (card) => card.getBoundingClientRect().left,
      );
      return {
        columns: new Set(places).size,
        isBelow: boxOf('.easel-row > .easel-go').top >= boxOf('.easel-tools').bottom,
      };
    });
    expect(laid, `at ${width} pixels`).toEqual({ columns, isBelow: false });
  }
});
