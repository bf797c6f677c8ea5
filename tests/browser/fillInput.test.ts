import type { Page } from '@playwright/test';
import { FillFigure, type NamedFile } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';
import { animation, photograph, plain, rectangleHole } from './pictures.ts';

const text: NamedFile = {
  name: 'notes.png',
  mimeType: 'image/png',
  buffer: Buffer.from('This is not a picture, whatever its name says.'),
};
const empty: NamedFile = { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) };

async function truncated(): Promise<NamedFile> {
  const whole = await photograph(320, 240);
  return { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) };
}

/** What a reader who drops or pastes a file does, which no input of the page does. */
async function give(
  page: Page,
  figure: FillFigure,
  how: 'drop' | 'paste',
  file: NamedFile,
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      return data;
    },
    { name: file.name, type: file.mimeType, bytes: [...file.buffer] },
  );
  await figure.surface.evaluate(
    (element, { how, transfer }) => {
      const options = { bubbles: true, cancelable: true };
      const event =
        how === 'drop'
          ? new DragEvent(how, { ...options, dataTransfer: transfer })
          : new ClipboardEvent(how, { ...options, clipboardData: transfer });
      element.dispatchEvent(event);
    },
    { how, transfer },
  );
}

for (const [what, make, sentence] of [
  ['that is no picture', () => text, /“notes\.png” is not a picture/],
  ['of 0 bytes', () => empty, /“empty\.png” is empty/],
  ['that is cut short', truncated, /“photograph\.png” is cut short/],
] as const) {
  for (const as of ['photograph', 'hole'] as const) {
    test(`a ${as} ${what} is refused, and nothing is lost`, async ({ page }) => {
      const figure = new FillFigure(page);
      await figure.open();
      await figure.draw([0.6, 0.3], [0.7, 0.4]);
      const hole = (await figure.hole.textContent())!;
      const address = page.url();
      const file = await make();
      await (as === 'photograph' ? figure.openPhotograph(file) : figure.openHole(file));
      await expect(figure.alert).toHaveText(sentence);
      await expect(figure.hole).toHaveText(hole);
      expect(page.url()).toBe(address);
      // The sentence goes once the reader goes on.
      await figure.draw([0.2, 0.6], [0.3, 0.7]);
      await expect(figure.alert).toBeEmpty();
    });
  }
}

test('a photograph of 60 megapixels is scaled, and that is said', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.openPhotograph(await plain(10_000, 6000, 'teal'));
  await expect(figure.alert).toHaveText(/60 megapixels.*scaled to 6324 × 3794/, {
    timeout: 60_000,
  });
  await figure.draw([0.4, 0.4], [0.5, 0.5]);
  await expect(figure.hole).toContainText('of 6324 by 3794');
  await figure.button('Fill').click();
  await figure.filled('wasm');
});

test('of an animation the first frame is used, and that is said', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.openPhotograph(await animation());
  await expect(figure.alert).toHaveText(/animation.*first frame/);
  const colour = await figure.root
    .locator('.fill-before canvas')
    .evaluate((canvas: HTMLCanvasElement) =>
      Array.from(canvas.getContext('2d')!.getImageData(5, 5, 1, 1).data),
    );
  expect(colour).toEqual([255, 0, 0, 255]);
});

test('one’s own photograph begins without the book’s hole, which Undo brings back', async ({
  page,
}) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.openPhotograph(await photograph(600, 300));
  await expect(figure.status).toHaveText(/^There is no hole yet\./);
  await expect(figure.alert).toContainText('Undo brings it back');
  await figure.button('Undo').click();
  await expect(figure.hole).toContainText('of 600 by 300');
});

test('a hole that the reader made stays on the photograph they open', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.button('Clear').click();
  await figure.draw([0.4, 0.4], [0.5, 0.5]);
  await figure.openPhotograph(await photograph(600, 300));
  await expect(figure.hole).toContainText('of 600 by 300');
  await expect(figure.alert).toBeEmpty();
});

test('a hole of another shape is stretched, and that is said', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.openPhotograph(await photograph(600, 300));
  await expect(figure.surface).toHaveAccessibleName(/photograph\.png/);
  await figure.openHole(
    await rectangleHole(200, 200, { left: 50, top: 50, width: 50, height: 50 }),
  );
  await expect(figure.alert).toHaveText(/200 × 200.*600 × 300.*stretched/);
  await expect(figure.hole).toContainText('150 by 75 pixels of 600 by 300');
});

test('a hole that is black all over changes nothing, and that is said', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  const hole = (await figure.hole.textContent())!;
  await figure.openHole(await plain(64, 64, 'black'));
  await expect(figure.alert).toContainText('nothing is missing');
  await expect(figure.hole).toHaveText(hole);
});

test('without a hole there is no fill to see, none to ask for, and it is said what to do', async ({
  page,
}) => {
  const figure = new FillFigure(page);
  await figure.open();
  const line = (await figure.status.textContent())!;
  await figure.button('Clear').click();
  await expect(figure.status).toHaveText(/^There is no hole yet\. Paint .*\.$/);
  await expect(figure.compare).toHaveCount(0);
  await expect(figure.button('Fill')).toBeDisabled();
  await expect(figure.button('Fill')).toHaveAccessibleDescription(/no hole yet/);
  await figure.button('Fill').press('Enter');
  await expect(figure.alert).toBeEmpty();

  await figure.button('Undo').click();
  await expect(figure.status).toHaveText(line);
  await expect(figure.compare).toBeVisible();
  await expect(figure.button('Fill')).toBeEnabled();
});

test('Fill with everything missing says what to do', async ({ page }) => {
  const figure = new FillFigure(page);
  await figure.open();
  await figure.openHole(await plain(64, 64, 'white'));
  await expect(figure.hole).toContainText('The hole covers 100 %');
  await figure.button('Fill').click();
  await expect(figure.alert).toHaveText(/Everything is missing.*Leave some/);
  await figure.button('Undo').click();
  await expect(figure.hole).not.toContainText('100 %');
});

for (const how of ['drop', 'paste'] as const) {
  test(`a photograph comes by ${how}`, async ({ page }) => {
    const figure = new FillFigure(page);
    await figure.open();
    await give(page, figure, how, await photograph(240, 200));
    await expect(figure.surface).toHaveAccessibleName(/photograph\.png/);
  });
}
