import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';

test('the critics judge the hole that was painted', async ({ page }) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  const cards = figure.root.locator('.critics-card');
  await expect(cards).toHaveCount(3);
  await expect(figure.status).toContainText('How sure GLCIC’s critics are');
  const before = await figure.status.textContent();

  await figure.button('Clear').click();
  await figure.draw([0.2, 0.2], [0.3, 0.3]);
  await expect(figure.status).toContainText('The hole has changed since');
  await figure.button('Ask the critics').click();
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.status).not.toContainText('has changed');
  expect(await figure.status.textContent()).not.toBe(before);
  for (const name of ['The photograph', 'The fill by Telea (2004)', 'The fill by GLCIC (2017)']) {
    await expect(figure.root.getByRole('img', { name: `${name}, the whole` })).toBeVisible();
  }
});

test('without a hole there is nothing to judge, and it is said why', async ({ page }) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  await figure.button('Clear').click();
  await expect(figure.hole).toContainText('There is no hole yet.');
  await expect(figure.status).not.toContainText('ask again');
  await expect(figure.button('Ask the critics')).toBeDisabled();
  await expect(figure.button('Ask the critics')).toHaveAccessibleDescription(/no hole yet/);
  await expect(figure.root.locator('.critics-card')).toHaveCount(3);
});

test('the keyboard alone paints a hole and asks the critics', async ({ page }) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  const before = (await figure.status.textContent())!;
  await figure.button('Clear').press('Enter');
  await expect(figure.hole).toContainText('There is no hole yet.');
  await figure.root.getByRole('application', { name: 'Paint the hole on' }).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Space');
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
  }
  await page.keyboard.press('Space');
  await expect(figure.hole).toHaveText(/^The hole covers/);
  await figure.button('Ask the critics').press('Enter');
  await expect(figure.root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.status).toContainText('How sure GLCIC’s critics are');
  expect(await figure.status.textContent()).not.toBe(before);
});

test('other critics judge another network’s fill, and then the same pictures without being told to', async ({
  page,
}) => {
  await page.goto('/embed/critics/');
  const figure = new FillFigure(page, '.critics');
  await figure.ready();
  const { root, status } = figure;
  const judge = root.getByRole('combobox', { name: 'Who judges' });
  const network = root.getByRole('combobox', { name: 'A network’s fill' });
  const verdicts = root.locator('.critics-verdict');

  await judge.selectOption('DeepFill v1’s two critics');
  await expect(root.getByText('trained against our DeepFill v1 alone')).toBeVisible();
  await network.selectOption('DeepFill v1 (2018)');
  await expect(status).toContainText('Another critic or fill was chosen since');
  await expect(verdicts.first()).toContainText('sure it is a photograph');
  await figure.button('Ask the critics').click();
  await expect(root).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(status).toContainText(
    /^The mean score of DeepFill v1’s critics.*the fill by DeepFill v1 \(2018\) [+−]\d\.\d\d\.$/,
  );
  await expect(verdicts).toHaveText([1, 2, 3].map(() => /^[+−]\d\.\d\d, the mean of both$/));

  // A critic that looks at the whole alone, asked by nobody.
  await judge.selectOption('Context Encoder’s critic');
  await expect(status).toContainText(
    /^How sure the Context Encoder’s critic is.*the fill by DeepFill v1 \(2018\) \d+\s%\.$/,
    { timeout: 100_000 },
  );
  await expect(root).toHaveAttribute('data-state', 'done');
  await expect(verdicts).toHaveText([1, 2, 3].map(() => /^\d+\s% sure it is a photograph$/));
  await expect(root.getByRole('img', { name: /, the whole$/ })).toHaveCount(3);
  await expect(root.getByRole('img', { name: /, around the hole$/ })).toHaveCount(0);

  // A fill that is not there yet has to be asked for.
  await network.selectOption('GLCIC (2017)');
  await expect(status).toContainText('Another critic or fill was chosen since: ask again.');

  // The address keeps all of it.
  await page.reload();
  await figure.ready();
  await expect(judge).toHaveValue('context-encoder-discriminator');
  await expect(network).toHaveValue('glcic');
  await expect(status).toContainText('Another critic or fill was chosen since: ask again.');
});
