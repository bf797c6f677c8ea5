import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp, { type OverlayOptions } from 'sharp';
import { chromiumPath, quietFlags } from './chromium.ts';

const looks = [390, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Pixels: what of a page can be seen at once in a picture and still be read. */
const sheet = { width: 1600, height: 1800, gap: 12 };

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

/** A tall picture cut into columns that stand beside each other, on as many sheets as it takes. */
async function onSheets(shot: Buffer): Promise<readonly Buffer[]> {
  const { height: rows, width, gap } = sheet;
  const resized = sharp(shot).resize({ width: (width - gap) / 2, withoutEnlargement: true });
  const { data: picture, info } = await resized.png().toBuffer({ resolveWithObject: true });
  const beside = Math.floor((width + gap) / (info.width + gap));
  const sheets: Buffer[] = [];
  for (let start = 0; start < info.height; start += beside * rows) {
    const columns: OverlayOptions[] = [];
    for (let top = start; top < Math.min(info.height, start + beside * rows); top += rows) {
      const part = { left: 0, top, width: info.width, height: Math.min(rows, info.height - top) };
      const left = columns.length * (info.width + gap);
      columns.push({ input: await sharp(picture).extract(part).toBuffer(), left, top: 0 });
    }
    const create = { width, height: rows, channels: 3 as const, background: '#888' };
    sheets.push(await sharp({ create }).composite(columns).png().toBuffer());
  }
  return sheets;
}

/**
 * `npm run look -- <origin> OUT <route> [<route> …]`: pictures of whole pages on a phone and on a desk, light and dark, on
 * numbered sheets, and a line for each error in the console and each page wider than its window.
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
      for (const [i, picture] of (
        await onSheets(await page.screenshot({ fullPage: true }))
      ).entries())
        writeFileSync(join(out, `${name}-${i + 1}.png`), picture);
      await page.close();
    }
    await context.close();
  }
  await browser.close();
  console.log(told.join('\n') || 'No error, nothing wider than its window.');
}

await main(process.argv.slice(2));
