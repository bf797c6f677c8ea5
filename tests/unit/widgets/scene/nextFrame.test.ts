import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withNextFrame } from '../../../../src/widgets/scene/nextFrame.ts';

/** What the next frame was asked to do. */
const asked: (() => void)[] = [];
const frame = (): void => {
  for (const act of asked.splice(0)) act();
};

beforeEach(() => vi.stubGlobal('requestAnimationFrame', (act: () => void) => asked.push(act)));
afterEach(() => vi.unstubAllGlobals());

it('does all that waits at one frame, in its order, and nothing before it', () => {
  const done: string[] = [];
  withNextFrame(() => done.push('hand'));
  withNextFrame(() => done.push('worker'));
  expect(done).toEqual([]);
  expect(asked).toHaveLength(1);
  frame();
  expect(done).toEqual(['hand', 'worker']);
});

it('does what is left where one of them fails, and reports that', () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const done = vi.fn();
  const why = new Error('It cannot be drawn.');
  withNextFrame(() => {
    throw why;
  });
  withNextFrame(done);
  frame();
  expect(done).toHaveBeenCalledOnce();
  expect(report.mock.calls).toEqual([[why]]);
});

it('leaves what comes up meanwhile to the frame after', () => {
  const done: number[] = [];
  withNextFrame(() => {
    done.push(1);
    withNextFrame(() => done.push(2));
  });
  frame();
  expect(done).toEqual([1]);
  frame();
  expect(done).toEqual([1, 2]);
});
