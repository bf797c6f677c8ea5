import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, reload, test } from './fixtures.ts';

interface Figure {
  readonly root: Locator;
  readonly status: Locator;
  readonly slider: Locator;
  readonly button: (name: string) => Locator;
}

/** One of the two figures, as a reader finds it. */
async function open(page: Page, name: 'patches' | 'patchmatch', hash = ''): Promise<Figure> {
  await page.goto(`/embed/${name}/${hash}`);
  const root = page.locator(`.${name}`);
  await expect(root).toHaveAttribute('data-ready', 'true');
  return {
    root,
    status: root.getByRole('status'),
    slider: root.getByRole('slider', { name: 'Step', exact: true }),
    button: (label) => root.getByRole('button', { name: label, exact: true }),
  };
}

test('step forward, back, to both ends; a step back is the moment it was', async ({ page }) => {
  const { root, status, slider, button } = await open(page, 'patches');
  const first = (await status.textContent())!;
  await button('Step').click();
  await expect(status).toContainText('5 of 145 patches copied');
  await button('Step back').click();
  await expect(status).toHaveText(first);

  await button('To the end').click();
  await expect(status).toContainText('All 145 patches are copied');
  await expect(slider).toHaveValue('145');
  await expect(button('Step')).toHaveAttribute('aria-disabled', 'true');
  await button('To the start').click();
  await expect(status).toContainText('0 of 145 patches copied');
  await slider.fill('40');
  await expect(status).toContainText('40 of 145 patches copied');
  await expect(root).toHaveAttribute('data-state', 'still');
});

test('it plays until it is paused, and the address keeps where', async ({ page }) => {
  const { root, status, button } = await open(page, 'patches');
  await button('Play').click();
  await expect(root).toHaveAttribute('data-state', 'playing');
  await expect(root).not.toHaveAttribute('data-step', '4');
  await button('Pause').click();
  await expect(status).toContainText('patches copied');
  const words = (await status.textContent())!;
  await reload(page);
  await expect(root).toHaveAttribute('data-ready', 'true');
  await expect(status).toHaveText(words);
});

test('both orders side by side, other patches, another hole', async ({ page }) => {
  const { root, status, button } = await open(page, 'patches');
  const results = root.getByRole('group', { name: 'The hole filled in both orders' });
  await expect(results).toContainText(/By priority\s*\d\d\.\d\sdB/);
  await root.locator('label', { hasText: 'Onion peel' }).click();
  await expect(status).toContainText('4 of 154 patches copied');
  await root.locator('label', { hasText: '13 × 13' }).click();
  await expect(status).toContainText(/^0 of \d\d patches copied/);
  await expect(results.getByRole('img')).toHaveCount(2);

  await root.getByText('Paint a hole of your own').click();
  await button('Clear').click();
  await expect(status).toContainText('There is no hole yet');
  const surface = root.getByRole('application', { name: /Paint the hole on/ });
  await surface.scrollIntoViewIfNeeded();
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.5 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.5 * box.height, { steps: 4 });
  await page.mouse.up();
  await expect(status).toContainText(/^0 of \d+ patches copied/);
});

test('the keyboard alone steps, scrubs and changes the order', async ({ page }) => {
  const { root, status, slider, button } = await open(page, 'patches');
  await root.getByRole('application').focus();
  await page.keyboard.press('Tab');
  await expect(button('To the start')).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(button('Step')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toContainText('5 of 145');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(slider).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('6 of 145');
  await page.keyboard.press('Tab');
  await expect(rank(root)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(root.getByRole('radio', { name: 'By priority' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(root.getByRole('radio', { name: 'Onion peel' })).toBeChecked();
  await expect(status).toContainText('6 of 154');
});

const rank = (root: Locator): Locator =>
  root.getByRole('slider', { name: 'Your point by priority' });

/** The three numbers of a row: what wins, or what the reader has chosen. */
async function termsOf(root: Locator, name: 'winner' | 'yours'): Promise<readonly number[]> {
  const cells = root.getByRole('row', { name }).getByRole('cell');
  await expect(cells).toHaveCount(3);
  return (await cells.allTextContents()).map(Number);
}

test('a point of the front is taken apart: pressed, kept in the address, and let go', async ({
  page,
}) => {
  const { root, status, button } = await open(page, 'patches');
  const surface = root.getByRole('application', { name: /Choose a point of the fill front/ });
  // The very first press, before the fill was worked out: an upper corner of the hole.
  await surface.scrollIntoViewIfNeeded();
  const box = (await surface.boundingBox())!;
  const press = (x: number, y: number): Promise<void> =>
    page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  await press(0.1, 0.3);
  await expect(status).toContainText(/Your point: column 14, row 39, number \d+ of 231/);
  const [priority, confidence, data] = await termsOf(root, 'yours');
  // Of nine by nine pixels around a corner five by five are missing; no edge arrives.
  expect(confidence).toBeCloseTo((81 - 25) / 81, 3);
  expect([priority, data]).toEqual([0, 0]);
  const [won, surety, arriving] = await termsOf(root, 'winner');
  expect(won).toBeGreaterThan(0);
  expect(Math.abs(won! - surety! * arriving!)).toBeLessThan(0.001);
  expect(surety!).toBeLessThan(confidence!);

  await reload(page);
  await expect(root).toHaveAttribute('data-ready', 'true');
  await expect(status).toContainText('Your point: column 14, row 39');
  // It is filled by the end; back where it was it is there again.
  await button('To the end').click();
  await expect(status).not.toContainText('Your point');
  await button('Step back').click();
  await expect(status).toContainText('144 of 145');
  await root.getByRole('slider', { name: 'Step', exact: true }).fill('4');
  await expect(status).toContainText('Your point: column 14, row 39');
  // Far from the front: the winner alone again.
  await press(0.9, 0.9);
  await expect(status).not.toContainText('Your point');
  await expect(rank(root)).toHaveValue('1');
});

test('the keyboard goes down in priority and along the front', async ({ page }) => {
  const { root, status } = await open(page, 'patches');
  await rank(root).focus();
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('number 2 of 231');
  const [second] = await termsOf(root, 'yours');
  const [won] = await termsOf(root, 'winner');
  expect(second!).toBeLessThanOrEqual(won!);
  await page.keyboard.press('End');
  await expect(status).toContainText('number 231 of 231 by priority. P 0');
  await page.keyboard.press('Home');
  await expect(status).not.toContainText('Your point');

  const surface = root.getByRole('application', { name: /Choose a point of the fill front/ });
  await surface.focus();
  // Left of the winner, on the lower rim.
  await page.keyboard.press('ArrowLeft');
  await expect(status).toContainText('Your point: column 68, row 90');
  await page.keyboard.press('ArrowRight');
  await expect(status).not.toContainText('Your point');
  // Ring by ring the priorities are not asked: the winner has not the highest.
  await root.locator('label', { hasText: 'Onion peel' }).click();
  await expect(rank(root)).not.toHaveValue('1');
});

test('PatchMatch steps, begins anew elsewhere, and says how near it is', async ({ page }) => {
  const { root, status, slider, button } = await open(page, 'patchmatch');
  await expect(status).toContainText('After random search 1');
  await button('Step').click();
  await expect(status).toContainText('After propagation 2');
  await expect(slider).toHaveAttribute('aria-valuetext', 'after propagation 2');
  await button('To the end').click();
  await expect(root).toHaveAttribute('data-exact', 'true', { timeout: 60_000 });
  await expect(status).toContainText(/After random search 5: .* the best there is would be/);
  await button('Another random start').click();
  await expect(status).toContainText('At the random start: a patch differs');
  await button('Play').press('Enter');
  await expect(root).not.toHaveAttribute('data-step', '0');
  await button('Pause').press('Enter');
  await expect(status).toContainText('After');
});

test('the first touch changes no number: what was searched at build is searched again', async ({
  page,
}) => {
  const { root, status, button } = await open(page, 'patchmatch');
  const built = (await status.textContent())!;
  await button('Step').click();
  await expect(root.locator('canvas').first()).toBeVisible();
  await expect(root).toHaveAttribute('data-exact', 'true', { timeout: 60_000 });
  await button('Step back').click();
  await expect(status).toHaveText(built);
});

for (const name of ['patches', 'patchmatch'] as const) {
  test(`axe finds nothing in ${name} once it has been worked with`, async ({ page }) => {
    const { root, button } = await open(page, name);
    await button('Step').click();
    await expect(root.locator('canvas').first()).toBeVisible();
    await root.getByText('Paint a hole of your own').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
