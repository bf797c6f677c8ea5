import { writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { addressAlone, scenesAlone, type Widget } from '../../src/components/alone.ts';
import { chromiumPath, quietFlags } from './chromium.ts';

/** The width of the frames that `/figures/` has to be copied. */
export const frameWidth = 960;

/** How high a figure that stands alone is at that width, as it stands before it is touched. */
export async function heightOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator('[data-ready="true"]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => document.documentElement.offsetHeight);
}

/** What a frame is higher, for letters that run wider elsewhere and sentences that grow as a figure runs. */
const spare = 60;

/** `npm run frames -- <origin>`: measures every figure alone, in a preview of the site, for `/figures/`. */
async function main(origin: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: quietFlags });
  const page = await browser.newPage({ viewport: { width: frameWidth, height: 800 } });
  const heights: Record<string, number> = {};
  for (const [widget, scenes] of Object.entries(scenesAlone)) {
    for (const scene of scenes) {
      const address = addressAlone(widget as Widget, scene);
      const height = await heightOf(page, new URL(address, origin).href);
      heights[address] = 20 * Math.ceil((height + spare) / 20);
    }
  }
  await browser.close();
  const file = new URL('../../src/components/teaching/frameHeights.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(heights, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const [, , origin] = process.argv;
  if (!origin) throw new Error('Usage: npm run frames -- http://localhost:4321');
  await main(origin);
}
