import { defineConfig } from '@playwright/test';
import { chromiumPath, quietFlags, webgpuFlags } from './tests/browser/chromium.ts';

const port = Number(process.env['PORT'] ?? 4404);
const dist = process.env['DIST'] ?? 'dist';
/** Run by itself, because other tests at the same time would slow the pages it times. */
const timed = '**/lighthouse.test.ts';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  // Networks run on the processor here: two pages at once already fill two cores.
  workers: 2,
  timeout: 120_000,
  // Where much else is done, a browser now and then gives up a page or stops to draw it. What passes at the second go
  // only is listed as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
  },
  projects: [
    {
      name: 'wasm',
      grepInvert: /@webgpu/,
      testIgnore: timed,
      use: { launchOptions: { executablePath: chromiumPath, args: quietFlags } },
    },
    {
      name: 'webgpu',
      grep: /@webgpu|@both/,
      timeout: 600_000,
      use: {
        launchOptions: { executablePath: chromiumPath, args: [...quietFlags, ...webgpuFlags] },
      },
    },
    { name: 'lighthouse', testMatch: timed, retries: 0 },
  ],
  webServer: {
    // Beside a preview that somebody reads in, not instead of it.
    command: `astro preview --ignore-lock --port ${port} --outDir ${dist}`,
    port,
    reuseExistingServer: false,
  },
});
