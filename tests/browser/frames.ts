import { chromium, type Page } from '@playwright/test';
import { chromiumPath, quietFlags } from './chromium.ts';
import { gestures } from './gestures.ts';

/**
 * `npm run bench:frames -- <origin> [figure…]`: how long the page's own thread works for a frame at each gesture
 * of `gestures.ts`, or of the figures named. Processor time of that thread, so that a busy machine does
 * not decide, times four for a slower processor, against the 16.7 ms that sixty frames a second leave.
 */

const [origin, ...named] = process.argv.slice(2);
if (!origin) {
  console.error(
    'Usage: npm run bench:frames -- http://localhost:4321 [figure…], a preview of the site.',
  );
  process.exit(2);
}
const slowdown = 4;
const frames = 120;

const browser = await chromium.launch({ executablePath: chromiumPath, args: quietFlags });
console.log(`${frames} frames, processor time of the page’s thread × ${slowdown}`);
for (const { figure, what, begin, move, said } of gestures) {
  if (named.length > 0 && !named.includes(figure)) continue;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // Networks may have to learn before they can be gone through.
  page.setDefaultTimeout(120_000);
  await page.goto(new URL(`/embed/${figure}/`, origin).href);
  await page.locator('[data-ready="true"]').waitFor();
  const places = await begin(page);
  const times = await timed(page, (frame) => move(page, frame, places));
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(
    `${figure}, ${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms a frame`,
  );
  if (said) console.log(`  ${await said(page)}`);
  await page.close();
}
await browser.close();

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What each frame of a gesture took, in order of length: a move may take several frames, and a frame several tasks. */
async function timed(page: Page, move: (frame: number) => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  for (let frame = 0; frame < frames; frame++) await move(frame);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threads = trace.traceEvents.filter(({ args }) => args?.name === 'CrRendererMain');
  const ofThreads = threads.map(({ pid, tid }) =>
    framesOf(trace.traceEvents.filter((event) => event.pid === pid && event.tid === tid)),
  );
  // Chromium has renderers of its own; the page's is the one that draws.
  const times = ofThreads.reduce((most, next) => (next.length > most.length ? next : most), []);
  return times.sort((a, b) => a - b);
}

/** Milliseconds of a thread's tasks up to each of its commits, which hand a frame over to be drawn. */
function framesOf(events: readonly TraceEvent[]): number[] {
  const inOrder = events.toSorted((a, b) => a.ts - b.ts);
  const times: number[] = [];
  let time = 0;
  for (const { name, tdur = 0 } of inOrder) {
    if (name === 'ThreadControllerImpl::RunTask') time += tdur;
    if (name !== 'Commit') continue;
    times.push((slowdown * time) / 1000);
    time = 0;
  }
  return times.slice(1);
}
