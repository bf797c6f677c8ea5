import { chromium } from '@playwright/test';
import { chromiumPath, quietFlags } from './chromium.ts';

/**
 * `node tests/browser/frames.ts <origin>`: how long the page's own thread works for a frame while the scanline of
 * the Diffusion figure is dragged and its fill runs, and while the pointer runs over an attention map. Processor
 * time of that thread, so that a busy machine does not decide, times four for a slower processor, against the
 * 16.7 ms that sixty frames a second leave.
 */

const origin = process.argv[2];
if (!origin) {
  console.error(
    'Usage: node tests/browser/frames.ts http://localhost:4321, a preview of the site.',
  );
  process.exit(2);
}
const slowdown = 4;
const frames = 120;

const browser = await chromium.launch({ executablePath: chromiumPath, args: quietFlags });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(new URL('/embed/diffusion/', origin).href);
await page.locator('.diffusion[data-ready="true"]').waitFor();
const client = await page.context().newCDPSession(page);
await client.send('Performance.enable');
const threadTime = async (): Promise<number> => {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
};
const line = page.getByRole('slider', { name: 'Scanline' });
await line.press('ArrowDown');
await page.locator('.profile-truth path').first().waitFor({ state: 'attached' });

async function measure(what: string, move: (frame: number) => Promise<void>): Promise<void> {
  const times: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const start = await threadTime();
    await move(frame);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          }),
        ),
    );
    times.push(slowdown * ((await threadTime()) - start));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms a frame`);
}

const box = (await line.boundingBox())!;
const x = box.x + box.width / 2;
const y = box.y + box.height / 2;
const drag = async (frame: number): Promise<void> => {
  await page.mouse.move(x, y + 90 * Math.sin(frame / 12));
};
console.log(`${frames} frames, processor time of the page’s thread × ${slowdown}`);
await page.mouse.move(x, y);
await measure('an idle frame, which is what measuring costs', () => Promise.resolve());
await page.mouse.down();
await measure('the scanline dragged', drag);
await page.mouse.up();
await page.getByRole('button', { name: 'Run' }).click();
await measure('the fill running', () => Promise.resolve());
await page.mouse.move(x, y);
await page.mouse.down();
await measure('both at once', drag);
await page.mouse.up();

await page.goto(new URL('/embed/attention/', origin).href);
await page.locator('.attention[data-ready="true"]').waitFor();
const map = (await page.getByRole('application', { name: 'Look at a position' }).boundingBox())!;
const hover = (frame: number): Promise<void> =>
  page.mouse.move(
    map.x + map.width * (0.35 + (0.28 * ((frame * 7) % 30)) / 30),
    map.y + map.height * (0.37 + (0.25 * ((frame * 11) % 30)) / 30),
  );
await hover(0);
await page.locator('.attention[data-state="computed"]').waitFor();
await measure('the pointer over an attention map', hover);
await browser.close();
