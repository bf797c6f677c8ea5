import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generators, networks } from '../../src/networks/catalogue.ts';
import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';
import { dist } from './site.ts';

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

test('the site holds the file of every network once, for the figures and to be taken along', () => {
  const held = globSync('**/*.onnx', { cwd: dist }).map((file) =>
    sha256(readFileSync(join(dist, file))),
  );
  expect(held.toSorted()).toEqual(networks.map((network) => network.sha256).toSorted());
});

test('every network’s file is what is said of it', async ({ page, request }) => {
  await page.goto('/networks/');
  for (const { id, name } of networks) {
    const row = page.getByRole('listitem').filter({
      has: page.getByRole('link', { name: `Card of ${name}`, exact: true }),
    });
    const link = row.getByRole('link', { name: `${id}.onnx` });
    const response = await request.get((await link.getAttribute('href'))!);
    expect(response.ok()).toBe(true);
    const file = await response.body();
    await expect(row).toContainText(sha256(file));
    await expect(row).toContainText(`${Number((file.length / 1e6).toFixed(1))} MB`);
  }
});

test('a network is kept under its own name, from the table and from its card', async ({ page }) => {
  await page.goto('/networks/');
  const [{ id, name }] = networks as readonly [(typeof networks)[number]];
  for (const open of [
    () => page.goto('/networks/'),
    () => page.getByRole('link', { name: `Card of ${name}`, exact: true }).click(),
  ]) {
    await open();
    const kept = page.waitForEvent('download');
    await page
      .getByRole('link', { name: `${id}.onnx` })
      .first()
      .click();
    const download = await kept;
    expect(download.suggestedFilename()).toBe(`${id}.onnx`);
    await download.cancel();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('lists, measurements and program are served as they are in the repository', async ({
  page,
  request,
}) => {
  for (const route of ['/networks/elsewhere/', '/licence/', '/credits/', '/claims/']) {
    await page.goto(route);
    const links = page.locator('main a[href^="/models/"]');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')!),
    );
    expect(addresses).not.toEqual([]);
    for (const address of addresses.filter((one) => !one.endsWith('.csv'))) {
      const served = await (await request.get(address)).body();
      expect(sha256(served), address).toBe(sha256(readFileSync(address.slice(1))));
    }
  }
});

test('a figure says what its first fill downloads, until that is kept', async ({ page }) => {
  const [program, ...others] = globSync('**/ort-wasm*.bin', { cwd: dist });
  expect(others).toEqual([]);
  const [one, other] = generators as readonly [
    (typeof networks)[number],
    (typeof networks)[number],
  ];
  const all = (one.bytes + statSync(join(dist, program!)).size) / 1e6;
  const figure = new FillFigure(page);
  await figure.open();
  await figure.root.getByLabel('Method').selectOption(one.id);
  const warning = figure.root.getByText(`The first fill downloads ${all.toFixed(1)} MB, once.`);
  await expect(warning).toBeVisible();
  await figure.button('Fill').click();
  await figure.filled('wasm');
  await expect(warning).toBeHidden();
  // Of another network the program is there already.
  await figure.root.getByLabel('Method').selectOption(other.id);
  await expect(figure.root).toContainText(
    `The first fill downloads ${(other.bytes / 1e6).toFixed(1)} MB, once.`,
  );
  await page.reload();
  await figure.ready();
  await figure.root.getByLabel('Method').selectOption(one.id);
  await expect(figure.root.getByText('The first fill downloads')).toBeHidden();
});

test('what a card folds away opens from the keyboard; tables are on paper, and logs that were opened', async ({
  page,
}) => {
  await page.goto('/networks/deepfill-v2/');
  const folded = page.locator('.prose details.more');
  await expect(folded).toHaveCount(2);
  for (const details of await folded.all()) {
    const last = details.locator('li, tr').last();
    const summary = details.locator('summary');
    await expect(last).toBeHidden();
    await summary.press('Enter');
    await expect(last).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(last).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await summary.press('Enter');
    await expect(last).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(last).toBeVisible({ visible: (await details.locator('td').count()) > 0 });
    await page.emulateMedia({ media: 'screen' });
  }
});
