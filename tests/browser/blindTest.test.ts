import type { Page } from '@playwright/test';
import { addressOf, pairOf, type Shown } from '../../src/widgets/blind-test/pictures.ts';
import { rounds, roundsOf, type Side } from '../../src/widgets/blind-test/rounds.ts';
import { blindTestCodec } from '../../src/widgets/blind-test/scene.ts';
import { scenes } from '../../src/widgets/blind-test/scenes.ts';
import { expect, reload, test } from './fixtures.ts';

const seed = scenes['first']!.seed;
const sides: readonly Side[] = ['left', 'right'];
const otherThan = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** The figure as its reader has it. */
function figureOn(page: Page) {
  const root = page.locator('.blind');
  const pictures = root.locator('img');
  return {
    root,
    pictures,
    status: root.getByRole('status'),
    answer: (side: Side) => root.getByRole('button', { name: `The ${side} one` }),
    next: root.getByRole('button', { name: 'Next pair' }),
    ready: () => expect(root).toHaveAttribute('data-ready', 'true'),
    shows: async (round: { left: Shown; right: Shown }) => {
      for (const [i, side] of sides.entries()) {
        await expect(pictures.nth(i)).toHaveAttribute('src', addressOf(round[side]));
        await expect
          .poll(() => pictures.nth(i).evaluate((e: HTMLImageElement) => e.naturalWidth))
          .toBeGreaterThan(0);
      }
    },
  };
}

test('three pairs are answered by click and by keyboard, and the result counts them', async ({
  page,
}) => {
  const all = roundsOf(seed);
  await page.goto('/embed/blind-test/');
  const figure = figureOn(page);
  await figure.ready();
  await expect(figure.status).toContainText(`pair 1 of ${rounds}`);
  await figure.shows(pairOf(all[0]!));
  await expect(figure.next).toBeDisabled();

  // Rightly, by click.
  await figure.answer(all[0]!.truth).click();
  await expect(figure.status).toContainText(`Right. The photograph is on the ${all[0]!.truth}`);
  await expect(figure.status).toContainText('SN-PatchGAN gives the left one');
  await expect(figure.next).toBeFocused();
  await page.keyboard.press('Enter');
  await figure.shows(pairOf(all[1]!));
  await expect(figure.answer('left')).toBeFocused();

  // Wrongly, by an arrow key.
  const wrong = otherThan(all[1]!.truth);
  await page.keyboard.press(wrong === 'left' ? 'ArrowLeft' : 'ArrowRight');
  await expect(figure.status).toContainText('Wrong. The photograph');
  // What is answered stays answered.
  await page.keyboard.press(wrong === 'left' ? 'ArrowRight' : 'ArrowLeft');
  await expect(figure.status).toContainText('Wrong. The photograph');
  await page.keyboard.press('Enter');
  await figure.shows(pairOf(all[2]!));

  // Rightly, from button to button.
  if (all[2]!.truth === 'right') await page.keyboard.press('Tab');
  await expect(figure.answer(all[2]!.truth)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(figure.status).toContainText('Right. The photograph');

  await figure.root.getByText('Result so far: you were right in 2 of 3').click();
  await expect(figure.root.getByRole('row', { name: /^You 2 of 3 67 % 21 to 94 %/ })).toBeVisible();
  await expect(figure.root.getByRole('row', { name: /^SN-PatchGAN \d of 3/ })).toBeVisible();
  const shown = figure.root.locator('table').last().locator('tbody td:nth-child(2)');
  const counts = (await shown.allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count)).toBe(3);
});

test('nothing in the page tells the two pictures apart before the answer', async ({ page }) => {
  await page.goto('/embed/blind-test/');
  const { root, pictures, ready, answer } = figureOn(page);
  await ready();
  const [left, right] = await root
    .locator('.blind-side')
    .evaluateAll((both) =>
      both.map((side) =>
        side.innerHTML.replace(/\/blind-test\/\d+\.webp/g, '').replace(/left|right/gi, ''),
      ),
    );
  expect(left).toBe(right);
  await expect(pictures.first()).toHaveAttribute('alt', 'One of the two pictures');
  await expect(root.locator('.blind-outline')).toHaveCount(0);
  await answer('left').click();
  await expect(root.locator('.blind-outline')).toHaveCount(2);
  await expect(root.getByRole('img', { name: 'The photograph' })).toHaveCount(1);
  await expect(root.getByRole('img', { name: /^Filled by / })).toHaveCount(1);
});

test('the address keeps the test and not the answers, and a link shows the same pairs', async ({
  page,
}) => {
  const mine = 20261128 % 1_000_000;
  const address = `/embed/blind-test/#blind-test=${blindTestCodec.encode({ seed: mine })}`;
  await page.goto(address);
  const figure = figureOn(page);
  await figure.ready();
  const all = roundsOf(mine);
  await figure.shows(pairOf(all[0]!));
  await figure.answer('left').click();
  await figure.next.click();
  await figure.answer('right').click();
  await figure.next.click();
  await figure.shows(pairOf(all[2]!));
  expect(page.url().endsWith(address)).toBe(true);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => /blind/.test(key))),
  ).toEqual([]);

  await reload(page);
  await figure.ready();
  await figure.shows(pairOf(all[0]!));
  await expect(figure.status).toContainText(`Test ${mine}, pair 1 of ${rounds}`);
  await expect(figure.root.getByText('Result so far')).toHaveText('Result so far');
});

test('a whole test ends with its result, and another begins', async ({ page }) => {
  await page.goto('/embed/blind-test/');
  const figure = figureOn(page);
  await figure.ready();
  for (const [i, { truth }] of roundsOf(seed).entries()) {
    await expect(figure.status).toContainText(`pair ${i + 1} of ${rounds}`);
    await figure.answer(truth).click();
    if (i < rounds - 1) await figure.next.click();
  }
  await expect(figure.root).toHaveAttribute('data-state', 'done');
  await expect(
    figure.root.getByRole('row', { name: `You ${rounds} of ${rounds} 100 %` }),
  ).toBeVisible();
  await expect(figure.root).toContainText('you did not only guess');
  await figure.root.getByRole('button', { name: 'Another test' }).click();
  await expect(figure.status).toContainText(`Test ${seed + 1}, pair 1 of ${rounds}`);
  await figure.shows(pairOf(roundsOf(seed + 1)[0]!));
  await expect(figure.answer('left')).toBeFocused();
  const code = blindTestCodec.encode({ seed: seed + 1 });
  await expect(page).toHaveURL(new RegExp(`#blind-test=${code}$`));
});

test('only the pair that is shown and the next one are asked for', async ({ page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/stills/blind-test/')) asked.add(pathname);
  });
  const addressesOf = (place: number) =>
    Object.values(pairOf(roundsOf(seed)[place]!)).map(addressOf);
  await page.goto('/embed/blind-test/');
  const figure = figureOn(page);
  await figure.ready();
  await figure.shows(pairOf(roundsOf(seed)[0]!));
  expect([...asked].sort()).toEqual(addressesOf(0).sort());
  await figure.answer('left').click();
  await expect.poll(() => [...asked].sort()).toEqual([...addressesOf(0), ...addressesOf(1)].sort());
});
