// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePlaying, type Playing } from '../../../../src/widgets/transport/usePlaying.ts';
import { mount } from '../mounted.ts';

let playing: Playing;
let kept: number;

function Player() {
  const [step, setStep] = useState(0);
  kept = step;
  playing = usePlaying({ step, steps: 9, interval: 100, onMove: () => undefined, onStep: setStep });
  return null;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await mount(<Player />);
});

afterEach(() => {
  vi.useRealTimers();
});

async function play(milliseconds: number): Promise<void> {
  await act(() => playing.toggle());
  for (let passed = 0; passed < milliseconds; passed += 100) {
    await act(() => void vi.advanceTimersByTime(100));
  }
}

test('it plays step by step, and keeps where it ends', async () => {
  await play(400);
  expect([playing.step, playing.isPlaying, kept]).toEqual([4, true, 0]);
  await play(0);
  expect([playing.step, playing.isPlaying, kept]).toEqual([4, false, 4]);
  await play(600);
  expect([playing.step, playing.isPlaying, kept]).toEqual([9, false, 9]);
});

test('a timer that is due as it is paused takes it no step further than is kept', async () => {
  await play(300);
  await act(() => {
    playing.toggle();
    vi.advanceTimersByTime(100); // before anything is drawn anew
  });
  expect([playing.step, playing.isPlaying, kept]).toEqual([3, false, 3]);
});
