import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';

/** Something a reader does at a figure, again and again. */
export interface Gesture {
  /** Its `/embed/` page. */
  readonly figure: string;
  readonly what: string;
  /** Brings the figure to where the gesture begins, and gives what `move` moves in. */
  readonly begin: (page: Page) => Promise<Box>;
  /** One frame of it. */
  readonly move: (page: Page, frame: number, box: Box) => Promise<void>;
  /** Ends it, and gives what the figure says of its own work. */
  readonly said?: (page: Page) => Promise<string>;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Nothing but the next frame. */
const wait: Gesture['move'] = (page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

/** Over the page, so that all of it can be pointed at. */
async function boxOf(what: Locator): Promise<Box> {
  await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await what.boundingBox();
  if (!box) throw new Error('What is to be moved cannot be seen.');
  return box;
}

/** Points at ever other places of a part of the box, in fractions of its sides. */
function hoverOver(left: number, top: number, width: number, height: number): Gesture['move'] {
  return (page, frame, box) =>
    page.mouse.move(
      box.x + box.width * (left + (width * ((frame * 7) % 30)) / 30),
      box.y + box.height * (top + (height * ((frame * 11) % 30)) / 30),
    );
}

/** Takes something at its middle, or at another share of its sides. */
async function take(page: Page, what: Locator, at = 0.5): Promise<Box> {
  const { x, y, width, height } = await boxOf(what);
  const box = { x: x + at * width, y: y + at * height, width, height };
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  return box;
}

/** Round a circle, so many pixels wide. */
const circle =
  (radius: number): Gesture['move'] =>
  (page, frame, { x, y }) =>
    page.mouse.move(
      x + radius * Math.sin(frame / 12),
      y + radius * (1 - Math.cos(frame / 12)) * 0.5,
    );

const upAndDown: Gesture['move'] = (page, frame, { x, y }) =>
  page.mouse.move(x, y + 90 * Math.sin(frame / 12));

/** The thumb of a slider, from one end to the other and back. */
const slide: Gesture['move'] = (page, frame, { x, y, width }) =>
  page.mouse.move(x + width * 0.45 * Math.sin(frame / 10), y);

/** One key held down, then another, so many frames each. */
const holding =
  (keys: readonly [string, string], length: number): Gesture['move'] =>
  async (page, frame) => {
    const turn = Math.floor(frame / length) % 2;
    const [now, other] = turn === 0 ? keys : [keys[1], keys[0]];
    if (frame % length === 0) await page.keyboard.up(other);
    await page.keyboard.down(now);
    // Unlike the pointer's, its event does not wait for the frame; a keyboard's come thirty times a second.
    await setTimeout(33);
  };

const backAndForth = holding(['ArrowLeft', 'ArrowRight'], 6);

const attendedMap = async (page: Page): Promise<Box> => {
  const box = await boxOf(page.getByRole('application', { name: 'Look at a position' }));
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.4 * box.height);
  await page.locator('.attention[data-state="computed"]').waitFor();
  return box;
};

const scanline = (page: Page): Locator => page.getByRole('slider', { name: 'Scanline' });

const watched = async (page: Page): Promise<void> => {
  await scanline(page).press('ArrowDown');
  await page.locator('.profile-truth path').first().waitFor({ state: 'attached' });
};

const run = (page: Page): Promise<void> => page.getByRole('button', { name: 'Run' }).click();

const painting = (page: Page): Locator =>
  page.getByRole('application', { name: 'Paint the hole on' });

export const gestures: readonly Gesture[] = [
  {
    figure: 'diffusion',
    what: 'the scanline dragged',
    begin: async (page) => {
      await watched(page);
      return take(page, scanline(page));
    },
    move: upAndDown,
  },
  {
    figure: 'diffusion',
    what: 'the fill running',
    begin: async (page) => {
      await watched(page);
      await run(page);
      return boxOf(scanline(page));
    },
    move: wait,
  },
  {
    figure: 'diffusion',
    what: 'the scanline dragged while the fill runs',
    begin: async (page) => {
      await watched(page);
      await run(page);
      return take(page, scanline(page));
    },
    move: upAndDown,
  },
  ...['patches', 'patchmatch', 'learning-fill'].map((figure): Gesture => ({
    figure,
    what: 'the steps gone through by their slider',
    begin: async (page) => {
      await page.getByRole('button', { name: 'Step back' }).click();
      await page.locator(`.${figure}[data-state="still"]`).waitFor();
      // What was drawn at build is an image; what the figure has worked out itself, a canvas.
      await page.locator(`.${figure} canvas.easel-layer`).first().waitFor();
      return boxOf(page.getByRole('slider', { name: 'Step' }));
    },
    move: async (page, frame, box) => {
      if (frame === 0) await take(page, page.getByRole('slider', { name: 'Step' }));
      await slide(page, frame, { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 });
    },
  })),
  {
    figure: 'connections',
    what: 'the pointer over output units',
    begin: (page) => boxOf(page.locator('.connections-panel > svg').first()),
    move: hoverOver(0.1, 0.6, 0.8, 0.38),
  },
  {
    figure: 'receptive-field',
    what: 'the hole dragged',
    begin: (page) => take(page, page.getByRole('button', { name: /^The hole,/ }), 0.2),
    move: circle(40),
  },
  {
    figure: 'receptive-field',
    what: 'p2 dragged',
    begin: (page) => take(page, page.getByRole('button', { name: /^Point p2,/ })),
    move: circle(40),
  },
  {
    figure: 'receptive-field',
    what: 'p2 dragged, seen as paths',
    begin: async (page) => {
      await page.locator('label', { hasText: /^How often$/ }).click();
      return take(page, page.getByRole('button', { name: /^Point p2,/ }));
    },
    move: circle(40),
  },
  {
    figure: 'receptive-field',
    what: 'the dilation turned',
    begin: async (page) => {
      const dilation = page.getByRole('combobox', { name: /^Dilation/ });
      const box = await boxOf(dilation);
      await dilation.focus();
      return box;
    },
    move: holding(['ArrowDown', 'ArrowUp'], 4),
  },
  {
    figure: 'receptive-field',
    what: 'the field grown layer by layer',
    begin: async (page) => {
      const last = page.getByRole('radio', { name: /^Layer \d+:/ }).last();
      const box = await boxOf(page.locator('.rf-staircase'));
      await last.focus();
      return box;
    },
    move: backAndForth,
  },
  {
    figure: 'bottleneck',
    what: 'the pointer over the places',
    begin: (page) => boxOf(page.getByRole('application', { name: /before the layer$/ })),
    move: hoverOver(0.05, 0.05, 0.9, 0.9),
  },
  {
    figure: 'bottleneck',
    what: 'a stroke of the hole painted',
    begin: (page) => take(page, painting(page), 0.3),
    move: circle(40),
  },
  {
    figure: 'critics',
    what: 'a stroke of the hole painted',
    begin: (page) => take(page, painting(page), 0.3),
    move: circle(40),
  },
  {
    figure: 'influence',
    what: 'the spot dragged',
    begin: (page) => take(page, page.getByRole('button', { name: /^The spot,/ })),
    move: circle(40),
  },
  {
    figure: 'attention',
    what: 'the pointer over the map',
    begin: attendedMap,
    move: hoverOver(0.35, 0.37, 0.28, 0.25),
  },
  {
    figure: 'attention',
    what: 'the softmax scale turned',
    begin: async (page) => {
      await attendedMap(page);
      return take(page, page.getByRole('slider', { name: /Softmax scale/ }));
    },
    move: slide,
    said: async (page) => {
      await page.mouse.up();
      return page.locator('.attention .easel-status [role="status"]').innerText();
    },
  },
  {
    figure: 'attention-steps',
    what: 'the pointer over the matrix',
    begin: (page) => boxOf(page.locator('.steps-matrix')),
    move: hoverOver(0.1, 0.1, 0.8, 0.8),
  },
  {
    figure: 'masks',
    what: 'the clock gone through',
    begin: async (page) => {
      const step = page.getByRole('radio', { name: 'Step 6 of 7' });
      const box = await boxOf(page.locator('.masks-film'));
      await step.focus();
      return box;
    },
    move: backAndForth,
  },
  {
    figure: 'masks',
    what: 'the window moved',
    begin: (page) => take(page, page.getByRole('slider', { name: 'Column' })),
    move: slide,
  },
  {
    figure: 'masks',
    what: 'a stroke of the hole painted',
    begin: (page) => take(page, painting(page), 0.3),
    move: circle(40),
  },
  {
    figure: 'score-map',
    what: 'the pointer over the patches',
    begin: (page) => boxOf(page.getByRole('application', { name: 'Patches of: The photograph' })),
    move: hoverOver(0.05, 0.05, 0.9, 0.9),
  },
  {
    figure: 'spectral-norm',
    what: 'the steps gone through',
    begin: async (page) => {
      const steps = page.getByRole('slider', { name: 'Steps taken' });
      // The kernel's own weights are there once the directions of a later step are.
      await steps.press('End');
      await page.locator('.spectral-direction').last().locator('rect').nth(71).waitFor({
        state: 'attached',
      });
      return take(page, steps);
    },
    move: slide,
  },
  {
    figure: 'learning',
    what: 'both generators learning',
    begin: async (page) => {
      await page.getByRole('button', { name: 'Learn again' }).click();
      return boxOf(page.locator('.learning'));
    },
    move: wait,
  },
];
