import { FillFigure } from './fillFigure.ts';
import { expect, reload, test } from './fixtures.ts';

/** The figure alone; it is painted on like the Fill figure. */
class LearningFillFigure extends FillFigure {
  constructor(page: FillFigure['page']) {
    super(page, '.learning-fill');
  }

  override async open(): Promise<void> {
    await this.page.goto('/embed/learning-fill/');
    await this.ready();
  }

  /** What a network says of a point. */
  answer(network: 'dilated' | 'undilated', point: 'p1' | 'p2') {
    return this.root
      .locator(`[data-network="${network}"]`)
      .locator('dl > div')
      .filter({ hasText: point })
      .locator('dd');
  }
}

let figure: LearningFillFigure;

test.beforeEach(async ({ page }) => {
  figure = new LearningFillFigure(page);
  await figure.open();
});

test('both networks learn on a hole that the reader paints, a step or many at a time', async () => {
  await expect(figure.status).toContainText('After 300 of 300 batches');
  await expect(figure.answer('undilated', 'p2')).toContainText('sees nothing known');
  await expect(figure.answer('dilated', 'p2')).toContainText('of what it depends on is known');

  // A stroke begins anew, and is answered with random weights.
  await figure.draw([0.2, 0.2], [0.4, 0.2]);
  await expect(figure.status).toContainText('Before the first of 300 batches', { timeout: 60_000 });
  await figure.button('Step').click();
  await expect(figure.status).toContainText('After 10 of 300 batches', { timeout: 60_000 });
  await expect(figure.status).toContainText(/Dilated: loss 0\.\d{3}/);

  await figure.button('Play').click();
  await expect(figure.status).toHaveText('Both are learning.');
  const stepped = async () => Number(await figure.root.getAttribute('data-step'));
  await expect.poll(stepped, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  await figure.button('Pause').click();
  await expect(figure.root).toHaveAttribute('data-state', 'still');
  const step = await stepped();
  await expect(figure.status).toContainText(`After ${10 * step} of 300 batches`);

  // What was learned can be gone through again, and is not learned twice.
  await figure.button('To the start').click();
  await expect(figure.status).toContainText('Before the first of 300 batches');
});

test('the keyboard alone learns, and the address keeps how far', async ({ page }) => {
  await figure.button('To the start').press('Enter');
  await expect(figure.status).toContainText('Before the first of 300 batches', { timeout: 60_000 });
  const slider = figure.root.getByRole('slider', { name: 'Step', exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure.status).toContainText('After 20 of 300 batches', { timeout: 60_000 });
  await expect(slider).toHaveAttribute('aria-valuetext', '20 of 300 batches');
  const learned = await figure.status.textContent();

  await reload(page);
  await figure.ready();
  await expect(figure.status).toHaveText(learned!, { timeout: 60_000 });
});

test('a picture too small to learn from, and a hole that is gone, are told in words', async ({
  page,
}) => {
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
    const blob = await canvas.convertToBlob();
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  await figure.root.getByText('Paint a hole of your own').click();
  await figure.openPhotograph({
    name: 'small.png',
    mimeType: 'image/png',
    buffer: Buffer.from(png),
  });
  await expect(figure.alert).toContainText('“small.png” is 40 × 30 pixels');
  await figure.button('Clear').click();
  await expect(figure.status).toContainText('There is no hole yet');
});

test('with reduced motion the picture changes a few times only', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reload(page);
  await figure.ready();
  await page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('.learning-fill');
    if (!root) throw new Error('There is no figure.');
    const seen: string[] = [];
    new MutationObserver(() => {
      const step = root.dataset['step'] ?? '';
      if (step !== seen.at(-1)) seen.push(step);
      document.body.dataset['seen'] = seen.join(' ');
    }).observe(root, { attributeFilter: ['data-step'] });
  });
  await figure.button('Play').click();
  await expect(figure.root).toHaveAttribute('data-step', '10', { timeout: 100_000 });
  await expect(page.locator('body')).toHaveAttribute('data-seen', '0 10');
});
