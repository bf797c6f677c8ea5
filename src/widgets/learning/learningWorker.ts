import '@tensorflow/tfjs-backend-cpu';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { learn, type Moment } from './learn.ts';
import type { Order, Report } from './messages.ts';

/** At most so many pictures a second: faster, nobody could follow. */
const pace = 1000 / 24;

let moments: Generator<Moment, void> | null = null;
let isPaused = false;
let timer: ReturnType<typeof setTimeout> | undefined;

self.onmessage = ({ data: order }: MessageEvent<Order>) => {
  switch (order.type) {
    case 'start':
      start(order.scene).catch(fail);
      return;
    case 'pause':
      isPaused = true;
      return;
    case 'go-on':
      isPaused = false;
      next();
      return;
  }
};

async function start(scene: Parameters<typeof learn>[0]): Promise<void> {
  // The networks are so small that WebAssembly's calls would cost more than they save.
  await setBackend('cpu');
  await ready();
  moments = learn(scene);
  next();
}

/** One moment, and the next one when its time has come, so that orders are heard between them. */
function next(): void {
  // Going on soon after a pause finds the timer of before still set: two would learn at twice the pace.
  clearTimeout(timer);
  if (isPaused || !moments) return;
  const began = performance.now();
  try {
    const result = moments.next();
    if (result.done) {
      report({ type: 'done' });
      return;
    }
    report({ type: 'moment', moment: result.value });
  } catch (error) {
    fail(error);
    return;
  }
  timer = setTimeout(next, Math.max(0, pace - (performance.now() - began)));
}

function fail(error: unknown): void {
  report({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}

function report(report: Report): void {
  self.postMessage(report);
}
