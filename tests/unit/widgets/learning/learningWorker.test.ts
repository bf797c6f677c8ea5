import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Moment } from '../../../../src/widgets/learning/learn.ts';
import type { Order } from '../../../../src/widgets/learning/messages.ts';
import { scenes } from '../../../../src/widgets/learning/scenes.ts';

vi.mock('@tensorflow/tfjs-backend-cpu', () => ({}));
vi.mock('@tensorflow/tfjs-core', () => ({ setBackend: vi.fn(), ready: vi.fn() }));
vi.mock('../../../../src/widgets/learning/learn.ts', () => ({
  *learn(): Generator<Partial<Moment>, void> {
    for (let batch = 0; ; batch++) yield { batch };
  },
}));

const report = vi.fn();
const worker: { onmessage?: (event: { data: Order }) => void; postMessage: typeof report } = {
  postMessage: report,
};
const order = (data: Order): void => worker.onmessage!({ data });
/** Pictures shown in so many seconds. */
function shownIn(seconds: number): number {
  report.mockClear();
  vi.advanceTimersByTime(1000 * seconds);
  return report.mock.calls.length;
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('self', worker);
  await import('../../../../src/widgets/learning/learningWorker.ts');
  order({ type: 'start', scene: Object.values(scenes)[0]! });
  await vi.waitFor(() => expect(report).toHaveBeenCalled());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('it learns at the same pace after a short pause, and not at all during one', () => {
  const before = shownIn(1);
  order({ type: 'pause' });
  order({ type: 'go-on' });
  expect(shownIn(1)).toBe(before);
  order({ type: 'pause' });
  expect(shownIn(1)).toBe(0);
});
