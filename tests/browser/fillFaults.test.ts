import type { BrowserContext } from '@playwright/test';
import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';

const weights = /\.onnx$/;
const worker = /\/_astro\/worker-[^/]*\.js$/;

/** Whatever goes wrong, the hole that the reader painted stays and the next try works. */
async function failsAndRecovers(
  figure: FillFigure,
  sentence: RegExp,
  repair: () => Promise<void>,
): Promise<void> {
  const hole = (await figure.hole.textContent())!;
  const address = figure.page.url();
  await figure.button('Fill').click();
  await expect(figure.alert).toHaveText(sentence, { timeout: 60_000 });
  await expect(figure.root).toHaveAttribute('data-state', 'error');
  await expect(figure.hole).toHaveText(hole);
  expect(figure.page.url()).toBe(address);
  await repair();
  await figure.button('Fill').click();
  await expect(figure.alert).toBeEmpty();
  await figure.filled('wasm');
}

async function openWithHole(figure: FillFigure): Promise<void> {
  await figure.open();
  await figure.button('Clear').click();
  await figure.draw([0.3, 0.4], [0.5, 0.5]);
}

/** Changes the network's file on its way. */
async function damage(context: BrowserContext, change: (file: Buffer) => Buffer): Promise<void> {
  await context.route(weights, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ status: 200, body: change(await response.body()) });
  });
}

test('a download that is cut half-way', async ({ page, context }) => {
  const figure = new FillFigure(page);
  await openWithHole(figure);
  await damage(context, (file) => file.subarray(0, file.length / 2));
  await failsAndRecovers(figure, /stopped after \d+\.\d of \d+\.\d\sMB.*try again/, () =>
    context.unroute(weights),
  );
});

test('a network that arrives corrupted', async ({ page, context }) => {
  const figure = new FillFigure(page);
  await openWithHole(figure);
  await damage(context, (file) => file.fill(7, 1000, 1100));
  await failsAndRecovers(figure, /arrived damaged/, () => context.unroute(weights));
});

test('no connection', async ({ page, context, walls }) => {
  walls.allow(/ERR_INTERNET_DISCONNECTED/);
  const figure = new FillFigure(page);
  await openWithHole(figure);
  await context.route(weights, (route) => route.abort('internetdisconnected'));
  await failsAndRecovers(figure, /could not be reached.*try again/, () => context.unroute(weights));
});

test('a worker that dies in the middle of its work', async ({ page, context, walls }) => {
  walls.allow(/dies/);
  const figure = new FillFigure(page);
  await openWithHole(figure);
  await context.route(weights, async (route) => {
    const networks = page.workers().find((one) => worker.test(one.url()));
    await networks!.evaluate(() => {
      setTimeout(() => {
        throw new Error('the worker dies');
      });
    });
    await route.continue().catch(() => undefined);
  });
  await failsAndRecovers(figure, /stopped.*Nothing you painted is lost/, () =>
    context.unroute(weights),
  );
});

test('a session that fails on the graphics card goes on without it @webgpu', async ({
  page,
  context,
}) => {
  await context.route(worker, async (route) => {
    const response = await route.fetch();
    const refuse = `GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('none'));`;
    await route.fulfill({ response, body: `${refuse}\n${await response.text()}` });
  });
  const figure = new FillFigure(page);
  await openWithHole(figure);
  await figure.button('Fill').click();
  await figure.filled('wasm');
  await expect(figure.status).toContainText('on WebAssembly');
  await expect(figure.status).toContainText('could not be started on WebGPU');
});

test('a browser without WebGPU', async ({ page, context }) => {
  await context.route(worker, async (route) => {
    const response = await route.fetch();
    const remove = `delete Object.getPrototypeOf(navigator).gpu;`;
    await route.fulfill({ response, body: `${remove}\n${await response.text()}` });
  });
  const figure = new FillFigure(page);
  await openWithHole(figure);
  await figure.button('Fill').click();
  await figure.filled('wasm');
  await expect(figure.status).toContainText('This browser does not offer WebGPU.');
});
