import { startBackend } from '../../networks/gradients/backend.ts';
import { learn, type Learned } from './learn.ts';
import type { Order, Report } from './messages.ts';

/** What is learned now, and how far it has come and may go on. */
let course = 0;
let moments: Generator<Learned, void> | null = null;
let step = -1;
let until = -1;
let isAwake = false;

const backend = startBackend();

self.onmessage = ({ data: order }: MessageEvent<Order>) => {
  if (order.type === 'until') {
    until = order.step;
  } else {
    moments?.return();
    moments = learn(order.task);
    ({ course, until } = order);
    step = -1;
  }
  if (isAwake) return;
  isAwake = true;
  backend.then(goOn, fail);
};

/** One picture, and then the next, so that orders are heard between them. */
function goOn(): void {
  if (!moments || step >= until) {
    isAwake = false;
    return;
  }
  try {
    const { value } = moments.next();
    step++;
    if (value) report({ course, type: 'learned', learned: value });
  } catch (error) {
    fail(error);
    return;
  }
  setTimeout(goOn);
}

function fail(error: unknown): void {
  moments = null;
  isAwake = false;
  report({
    course,
    type: 'failed',
    message: error instanceof Error ? error.message : String(error),
  });
}

function report(report: Report): void {
  self.postMessage(report);
}
