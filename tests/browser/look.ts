import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp, { type OverlayOptions } from 'sharp';
import { chromiumPath, quietFlags } from './chromium.ts';

const looks = [390, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Pixels a column of an overview is high: what can be seen at once and still be read. */
const columnHeight = 1800;
const columnWidth = 900;
const gap = 12;

const told: string[] = [];

/** Down the page and up again, so that what waits to be seen is loaded, and every picture there. */
async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 700) {
    await page.evaluate((at) => scrollTo({ top: at, behavior: 'instant' }), top);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** A tall picture cut into columns that stand beside each other, those of a desk a little smaller. */
async function inColumns(page: Buffer): Promise<Buffer> {
  const picture = await sharp(page)
    .resize({ width: columnWidth, withoutEnlargement: true })
    .toBuffer();
  const { width, height } = await sharp(picture).metadata();
  const count = Math.ceil(height / columnHeight);
  const columns: OverlayOptions[] = [];
  for (let column = 0; column < count; column++) {
    const top = column * columnHeight;
    const rows = Math.min(columnHeight, height - top);
    const input = await sharp(picture).extract({ left: 0, top, width, height: rows }).toBuffer();
    columns.push({ input, left: column * (width + gap), top: 0 });
  }
  const canvas = {
    width: count * (width + gap) - gap,
    height: Math.min(height, columnHeight),
    channels: 3 as const,
    background: '#888',
  };
  return sharp({ create: canvas }).composite(columns).png().toBuffer();
}

/**
 * `npm run look -- <origin> OUT <route> [<route> …]`: pictures of whole pages on a phone and on a desk, light and dark, in
 * columns to be looked at, and a line for each error in the console and each page wider than its window.
 */
async function main([origin, out, ...routes]: readonly string[]): Promise<void> {
  if (!origin || !out || routes.length === 0)
    throw new Error('Usage: npm run look -- http://localhost:4321 OUT /chapters/01-inpainting/ …');
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: quietFlags });
  for (const { width, colorScheme } of looks) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    for (const route of routes) {
      const page = await context.newPage();
      const name = `${route.replaceAll('/', ' ').trim().replaceAll(' ', '-') || 'first'}-${width}-${colorScheme}`;
      page.on('console', (message) => {
        if (message.type() === 'error') told.push(`${name}: ${message.text()}`);
      });
      await page.goto(new URL(route, origin).href);
      await scrollThrough(page);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (wider > 0) told.push(`${name}: ${wider} pixels wider than its window`);
      await sharp(await inColumns(await page.screenshot({ fullPage: true }))).toFile(
        join(out, `${name}.png`),
      );
      await page.close();
    }
    await context.close();
  }
  await browser.close();
  console.log(told.join('\n') || 'No error, nothing wider than its window.');
}

await main(process.argv.slice(2));
