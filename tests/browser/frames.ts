import { chromium, type Page } from '@playwright/test';
import { chromiumPath, quietFlags } from './chromium.ts';
import { gestures } from './gestures.ts';

/**
 * `node tests/browser/frames.ts <origin> [figure…]`: how long the page's own thread works for a frame at each
 * gesture of `gestures.ts`, or of the figures named. Processor time of that thread, so that a busy machine does
 * not decide, times four for a slower processor, against the 16.7 ms that sixty frames a second leave.
 */

const [origin, ...named] = process.argv.slice(2);
if (!origin) {
  console.error(
    'Usage: node tests/browser/frames.ts http://localhost:4321, a preview of the site.',
  );
  process.exit(2);
}
const slowdown = 4;
const frames = 120;

const browser = await chromium.launch({ executablePath: chromiumPath, args: quietFlags });
console.log(`${frames} frames, processor time of the page’s thread × ${slowdown}`);
for (const { figure, what, begin, move } of gestures) {
  if (named.length > 0 && !named.includes(figure)) continue;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(new URL(`/embed/${figure}/`, origin).href);
  await page.locator('[data-ready="true"]').waitFor();
  const places = await begin(page);
  const times = await timed(page, (frame) => move(page, frame, places));
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(
    `${figure}, ${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms a frame`,
  );
  await page.close();
}
await browser.close();

/** What each frame of a gesture took, in order of length. */
async function timed(page: Page, move: (frame: number) => Promise<void>): Promise<number[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const threadTime = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
  };
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
  return times.sort((a, b) => a - b);
}
