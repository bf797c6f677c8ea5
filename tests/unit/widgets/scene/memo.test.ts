// @vitest-environment happy-dom
import { createElement, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoBehind, memoAtRest, useOncePerFrame } from '../../../../src/widgets/scene/memo.ts';

let frames: FrameRequestCallback[] = [];

/** Lets a frame pass, and what is drawn anew after it. */
async function frame(): Promise<void> {
  const due = frames;
  frames = [];
  for (const callback of due) callback(0);
  await Promise.resolve();
}

beforeEach(() => {
  frames = [];
  const ids = new Map<number, FrameRequestCallback>();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frames.push(callback);
    ids.set(ids.size + 1, callback);
    return ids.size;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames = frames.filter((callback) => callback !== ids.get(id));
  });
});
afterEach(() => vi.unstubAllGlobals());

it('a part at rest is drawn once a frame has passed without a change', async () => {
  const draw = vi.fn(({ value }: { value: number }) => String(value));
  const Part = memoAtRest(draw);
  const show = (value: number) => render(createElement(Part, { value }), document.body);
  show(1);
  expect(document.body.textContent).toBe('1');
  await frame();
  await frame();
  for (const value of [2, 3, 4]) {
    show(value);
    await frame();
    expect(document.body.textContent).toBe('1');
  }
  await frame();
  expect(document.body.textContent).toBe('4');
  expect(draw).toHaveBeenCalledTimes(2);
});

it('a part that rests longer is drawn after as many frames', async () => {
  const Part = memoAtRest(({ value }: { value: number }) => String(value), 2);
  const show = (value: number) => render(createElement(Part, { value }), document.body);
  show(1);
  show(2);
  for (let passed = 0; passed < 2; passed++) {
    await frame();
    expect(document.body.textContent).toBe('1');
  }
  await frame();
  expect(document.body.textContent).toBe('2');
});

it('a part that follows is drawn a frame later, as things are by then', async () => {
  const draw = vi.fn(({ value }: { value: number }) => String(value));
  const Part = memoBehind(draw);
  const show = (value: number) => render(createElement(Part, { value }), document.body);
  show(1);
  await frame();
  await frame();
  show(2);
  await frame();
  expect(document.body.textContent).toBe('1');
  // Moved on without a pause, it follows nevertheless.
  for (const value of [3, 4, 5]) {
    show(value);
    await frame();
    expect(document.body.textContent).toBe(String(value));
  }
  await frame();
  expect(draw).toHaveBeenCalledTimes(4);
});

it('a handler done once a frame is given the last of what came in between', async () => {
  const act = vi.fn();
  const handlers: ((value: number) => void)[] = [];
  const Part = () => {
    handlers.push(useOncePerFrame(act));
    return null;
  };
  render(createElement(Part, null), document.body);
  const [handle] = handlers;
  handle?.(1);
  handle?.(2);
  expect(act).not.toHaveBeenCalled();
  await frame();
  expect(act).toHaveBeenCalledExactlyOnceWith(2);
  handle?.(3);
  await frame();
  expect(act).toHaveBeenLastCalledWith(3);
});

it('a handler done once a frame that failed is done again', async () => {
  vi.stubGlobal('reportError', vi.fn());
  const act = vi.fn().mockImplementationOnce(() => {
    throw new Error('It cannot be drawn.');
  });
  let handle: (value: number) => void = () => undefined;
  const Part = () => {
    handle = useOncePerFrame(act);
    return null;
  };
  render(createElement(Part, null), document.body);
  for (const value of [1, 2]) {
    handle(value);
    await frame();
  }
  expect(act.mock.calls).toEqual([[1], [2]]);
});
