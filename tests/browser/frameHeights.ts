import { writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { addressAlone, scenesAlone, type Widget } from '../../src/components/alone.ts';
import { chromiumPath, quietFlags } from './chromium.ts';

/** How wide the frames that `/figures/` has to be copied are at most, and in a column of text. */
export const frameWidths = [960, 680] as const;

/** How high a figure that stands alone is at most at these widths, as it stands before it is touched. */
export async function heightOf(page: Page, address: string): Promise<number> {
  const heights: number[] = [];
  for (const width of frameWidths) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    await page.locator('[data-ready="true"]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    heights.push(await page.evaluate(() => document.documentElement.offsetHeight));
  }
  return Math.max(...heights);
}

/** What a frame is higher, for letters that run wider elsewhere and sentences that grow as a figure runs. */
const spare = 60;

/** `npm run frames -- <origin>`: measures every figure alone, in a preview of the site, for `/figures/`. */
async function main(origin: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: quietFlags });
  const page = await browser.newPage();
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
