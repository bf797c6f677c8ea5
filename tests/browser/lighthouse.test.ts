import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium, expect, test } from '@playwright/test';
import { chromiumPath, quietFlags } from './chromium.ts';
import { pages } from './site.ts';

const bars = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Performance is timed, and a machine that does other work at the same time, for some minutes, only ever slows it. */
const attempts = 40;
const patience = 600_000;

/** Lighthouse slows a processor fourfold, meant for the middle of its fast desktops, which its benchmark gives 1750. */
const slowdown = 4;
const phone = 1750 / slowdown;

type Category = (typeof categories)[number];

/** Lighthouse's scores of what is asked on a phone, 0 to 100, and its benchmark of this machine, in a browser of its own. */
async function measure(
  url: string,
  port: number,
  asked: readonly Category[],
  cpuSlowdownMultiplier: number,
): Promise<{ scores: ReadonlyMap<Category, number>; benchmark: number }> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...quietFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(
      url,
      { port, onlyCategories: [...asked] },
      { extends: 'lighthouse:default', settings: { throttling: { cpuSlowdownMultiplier } } },
    );
    const { categories: scored, environment } = result!.lhr;
    const scores = asked.map(
      (category) => [category, Math.round((scored[category]?.score ?? 0) * 100)] as const,
    );
    return { scores: new Map(scores), benchmark: environment.benchmarkIndex };
  } finally {
    await browser.close();
  }
}

/** Each takes a quarter of a minute or more, so the heaviest stand for the others; LIGHTHOUSE=all measures all. */
const measured = process.env['LIGHTHOUSE'] === 'all' ? Infinity : 3;

const chapters = pages
  .filter(({ route }) => /^\/chapters\/[^/]+\/$/.test(route))
  .map((page) => ({ ...page, weight: gzipSync(readFileSync(page.file)).length }))
  .toSorted((a, b) => b.weight - a.weight)
  .slice(0, measured);

// One after the other: two pages timed at once slow each other.
test.describe.configure({ mode: 'default' });

for (const { route } of chapters) {
  test(`Lighthouse has nothing against ${route} on a phone`, async ({ baseURL }, {
    parallelIndex,
  }) => {
    test.setTimeout(patience);
    const best = { performance: 0, accessibility: 0, 'best-practices': 0, seo: 0 };
    let multiplier = slowdown;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const url = new URL(route, baseURL).href;
      // What a page has reached it keeps: only what is timed differs from one time to the next.
      const wanting = categories.filter((category) => best[category] < bars[category]);
      if (wanting.length === 0) break;
      const { scores, benchmark } = await measure(url, 9222 + parallelIndex, wanting, multiplier);
      // The same phone from a slower machine, as Lighthouse asks for: its advice is to calibrate.
      multiplier = Math.min(slowdown, Math.max(1, benchmark / phone));
      for (const [category, score] of scores) best[category] = Math.max(best[category], score);
    }
    test.info().annotations.push({ type: 'scores', description: JSON.stringify(best) });
    for (const category of categories)
      expect.soft(best[category], category).toBeGreaterThanOrEqual(bars[category]);
  });
}
