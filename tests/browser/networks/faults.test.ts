import type { BrowserContext, Page } from '@playwright/test';
import { networks } from '../../../src/networks/catalogue.ts';
import type { Provider } from '../../../src/networks/contract.ts';
import { selfTestInputs } from '../../../src/networks/selfTest.ts';
import { expect, test } from '../fixtures.ts';
import { openNetworks, runInPage, type Answer } from './runner.ts';

const network = networks[0]!;
const inputs = selfTestInputs(network.selfTest.size);
const weights = '**/*.onnx';
const worker = '**/_astro/worker-*.js';

function run(page: Page, provider: Provider | 'auto' = 'auto'): Promise<Answer> {
  return runInPage(page, { network: network.id, ...inputs, provider, outputs: ['fill'] });
}

/** Puts code before the worker's own: what it breaks is broken for the worker alone. */
async function sabotage(context: BrowserContext, code: string, times?: number): Promise<void> {
  await context.route(
    worker,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${code};\n${await response.text()}` });
    },
    times === undefined ? {} : { times },
  );
}

/** Changes the network's file on its way. */
async function damage(context: BrowserContext, change: (file: Buffer) => Buffer): Promise<void> {
  await context.route(weights, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()), headers: {} });
  });
}

test.describe('the provider', () => {
  test('is WebAssembly where there is no adapter', async ({ page }) => {
    await openNetworks(page);
    expect(await run(page)).toMatchObject({
      provider: 'wasm',
      why: 'This browser found no graphics adapter that it would use for WebGPU.',
      stages: ['runtime', 'weights', 'starting', 'checking', 'running'],
    });
  });

  test('is WebAssembly where there is no WebGPU', async ({ page, context }) => {
    await sabotage(context, 'delete Object.getPrototypeOf(navigator).gpu');
    await openNetworks(page);
    expect(await run(page)).toMatchObject({
      provider: 'wasm',
      why: 'This browser does not offer WebGPU.',
    });
    await expect(run(page, 'webgpu')).rejects.toThrow(
      'no-provider: NetworkError: This browser does not offer WebGPU.',
    );
  });

  test('is WebAssembly with several threads where there are the cores for it', async ({
    page,
    context,
  }) => {
    await sabotage(
      context,
      "Object.defineProperty(navigator, 'hardwareConcurrency', { value: 6 })",
    );
    await openNetworks(page);
    expect(await run(page)).toMatchObject({ provider: 'wasm' });
    // The worker itself and two threads beside its own.
    expect(page.workers().length).toBeGreaterThanOrEqual(3);
  });

  test('is WebGPU where that computes rightly @webgpu', async ({ page }) => {
    await openNetworks(page);
    expect(await run(page)).toMatchObject({ provider: 'webgpu', why: null });
  });

  for (const [what, code, why] of [
    [
      'gives no device',
      "GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('no device'))",
      'The network could not be started on WebGPU.',
    ],
    [
      'computes wrongly',
      `const { getMappedRange } = GPUBuffer.prototype;
       GPUBuffer.prototype.getMappedRange = function (...range) {
         const mapped = getMappedRange.apply(this, range);
         if (this.usage & GPUBufferUsage.MAP_READ) new Float32Array(mapped).fill(0.25);
         return mapped;
       }`,
      /^WebGPU computes this network wrongly here: it is off by \d.*, where 0.001 is allowed.$/,
    ],
    [
      'loses its device in the middle of a run',
      `const { requestDevice } = GPUAdapter.prototype;
       let device;
       GPUAdapter.prototype.requestDevice = async function (...wishes) {
         return (device = await requestDevice.apply(this, wishes));
       };
       const { postMessage } = self;
       self.postMessage = function (message, ...more) {
         const { stage, provider } = message.progress ?? {};
         postMessage.call(self, message, ...more);
         if (stage === 'running' && provider === 'webgpu') device.destroy();
       }`,
      'The graphics device was lost while the network was on it.',
    ],
  ] as const) {
    test(`is WebAssembly where WebGPU ${what} @webgpu`, async ({ page, context }) => {
      await sabotage(context, code);
      await openNetworks(page);
      const told: unknown = typeof why === 'string' ? why : expect.stringMatching(why);
      expect(await run(page)).toMatchObject({ provider: 'wasm', why: told });
      // Known to be unfit, WebGPU is not tried again.
      expect(await run(page)).toMatchObject({ provider: 'wasm', why: told, stages: ['running'] });
    });
  }
});

test.describe('the download', () => {
  test('is made once and kept', async ({ page }) => {
    await openNetworks(page);
    await run(page, 'wasm');
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await openNetworks(page);
    expect((await run(page, 'wasm')).stages).toEqual(['starting', 'checking', 'running']);
    expect(requested.filter((url) => /\.(onnx|bin)$/.test(url))).toEqual([]);
  });

  test('is made again when the kept copy is damaged', async ({ page }) => {
    await openNetworks(page);
    await page.evaluate(async ({ id, sha256, bytes }) => {
      const cache = await caches.open('networks');
      await cache.put(`/networks/${id}?${sha256}`, new Response(new Uint8Array(bytes)));
    }, network);
    expect((await run(page, 'wasm')).stages).toContain('weights');
  });

  test('that is cut half-way says so, and the next one works', async ({ page, context }) => {
    await openNetworks(page);
    await damage(context, (file) => file.subarray(0, file.length / 2));
    const half = (network.bytes / 2e6).toFixed(1);
    await expect(run(page, 'wasm')).rejects.toThrow(
      new RegExp(`^.*cut-off: .* stopped after ${half} of `),
    );
    await context.unroute(weights);
    expect(await run(page, 'wasm')).toMatchObject({ provider: 'wasm' });
  });

  test('that arrives damaged is refused', async ({ page, context }) => {
    await openNetworks(page);
    await damage(context, (file) => file.fill(7, 1000, 1100));
    await expect(run(page, 'wasm')).rejects.toThrow('corrupted: ');
  });

  test('that cannot be reached says so', async ({ page, context, walls }) => {
    walls.allow(/ERR_INTERNET_DISCONNECTED/);
    await openNetworks(page);
    await context.route(weights, (route) => route.abort('internetdisconnected'));
    await expect(run(page, 'wasm')).rejects.toThrow('offline: ');
  });
});

test.describe('the worker', () => {
  test('that dies is told of, and the next run has another', async ({ page, context, walls }) => {
    walls.allow(/out of luck/);
    await sabotage(
      context,
      "self.addEventListener('message', () => { throw new Error('out of luck') })",
      1,
    );
    await openNetworks(page);
    await expect(run(page, 'wasm')).rejects.toThrow('worker-died: ');
    expect(await run(page, 'wasm')).toMatchObject({ provider: 'wasm' });
  });

  test('stops the moment a run is aborted, and the next run has another', async ({ page }) => {
    await openNetworks(page);
    await page.getByRole('button', { name: 'Check this browser' }).click();
    await page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped.')).toBeVisible();
    await expect.poll(() => page.workers()).toEqual([]);
    expect(await run(page, 'wasm')).toMatchObject({ provider: 'wasm' });
  });
});

test('the check says for every network and provider whether it is right', async ({ page }) => {
  await openNetworks(page);
  await page.getByRole('button', { name: 'Check this browser' }).click();
  await expect(page.getByText('All checked.')).toBeVisible({ timeout: 100_000 });
  for (const { id } of networks) {
    await expect(page.locator(`tr[data-network=${id}][data-provider=wasm]`)).toContainText(
      /right\s*\d\.\de-\d\s*\d+\sms/,
    );
    await expect(page.locator(`tr[data-network=${id}][data-provider=webgpu]`)).toContainText(
      'no graphics adapter',
    );
  }
});
