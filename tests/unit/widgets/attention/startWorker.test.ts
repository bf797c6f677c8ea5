import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createImage } from '../../../../src/inpainting/image.ts';
import type { Request } from '../../../../src/widgets/attention/attend.ts';
import type { Answer, Question } from '../../../../src/widgets/attention/messages.ts';
import { scenes } from '../../../../src/widgets/attention/scenes.ts';
import { startWorker } from '../../../../src/widgets/attention/startWorker.ts';

class FakeWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly asked: Question['type'][] = [];
  constructor() {
    workers.push(this);
  }
  postMessage({ type }: Question): void {
    this.asked.push(type);
  }
  terminate(): void {
    this.onmessage = null;
  }
}

let workers: FakeWorker[];
beforeEach(() => {
  workers = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const request: Request = {
  key: 'a',
  picture: createImage(8, 8),
  found: null,
  marks: [],
  knobs: Object.values(scenes)[0]!,
};
const none = { targets: new Int32Array(), sources: new Int32Array(), weights: new Float32Array() };
const rgba = new Uint8ClampedArray();
const attended: Answer = {
  type: 'attended',
  attended: {
    ...none,
    side: 8,
    depth: 1,
    pictureSide: 8,
    guess: rgba,
    fill: rgba,
    map: rgba,
    psnr: 20,
  },
  milliseconds: 1,
};
const failed: Answer = { type: 'failed', name: 'HoleError', message: 'There is no hole.' };

function start() {
  const heard = { onAttended: vi.fn(), onWeights: vi.fn(), onFailure: vi.fn() };
  return { ...heard, worker: startWorker(heard) };
}

test('weights are told of what was attended to', () => {
  const { worker, onWeights } = start();
  worker.attend(request);
  workers[0]!.onmessage!({ data: attended });
  worker.attend({ ...request, marks: [] });
  workers[0]!.onmessage!({ data: failed });
  worker.weightsOf(3);
  expect(workers[0]!.asked).toEqual(['give', 'attend', 'attend', 'weights']);
  const weights = new Float32Array(64);
  workers[0]!.onmessage!({ data: { type: 'weights', target: 3, weights } });
  expect(onWeights.mock.calls).toEqual([[3, weights, request]]);
  expect(onWeights.mock.lastCall![2]).toBe(request);
});

test('a change starts it again after it stopped, though the pointer moved in between', () => {
  const { worker, onFailure } = start();
  worker.attend(request);
  workers[0]!.onmessage!({ data: attended });
  workers[0]!.onerror!();
  expect(onFailure).toHaveBeenCalledWith(expect.stringContaining('Change something'));
  worker.weightsOf(3);
  worker.attend(request);
  expect(workers.map(({ asked }) => asked)).toEqual([
    ['give', 'attend'],
    ['give', 'attend'],
  ]);
});

test('one that has only failed is asked for no weights, and goes on', () => {
  const { worker } = start();
  worker.attend(request);
  workers[0]!.onmessage!({ data: failed });
  worker.weightsOf(3);
  worker.attend(request);
  expect(workers[0]!.asked).toEqual(['give', 'attend', 'attend']);
});
