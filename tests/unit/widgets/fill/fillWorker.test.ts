import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boundsOf } from '../../../../src/inpainting/hole.ts';
import { imageFromRgba, rgbaFromImage } from '../../../../src/inpainting/image.ts';
import { rasterise, type Mark } from '../../../../src/inpainting/marks.ts';
import { crop, cropHole } from '../../../../src/inpainting/resample.ts';
import { chooseSquare, layBack } from '../../../../src/inpainting/workingSquare.ts';
import type { Answers, Failure, Task } from '../../../../src/widgets/fill/fillTasks.ts';

const photograph = { width: 300, height: 200 };
/** A photograph whose every pixel has a colour of its own. */
const pixelsOf = (width: number, height: number, left = 0, top = 0) => {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [left + (i % width), top + Math.floor(i / width)];
    rgba.set([x % 256, y, (x + y) % 256, 255], 4 * i);
  }
  return rgba;
};
const marks: readonly Mark[] = [
  { kind: 'rectangle', from: { x: 1600, y: 900 }, to: { x: 2100, y: 1200 } },
  { kind: 'brush', radius: 60, points: [{ x: 1500, y: 800 }] },
];
const size = 128;

const answered = vi.fn<(answer: Answers[Task['type']] | Failure) => void>();
const worker: { onmessage?: (event: { data: Task }) => void; postMessage: typeof answered } = {
  postMessage: answered,
};

beforeEach(async () => {
  vi.stubGlobal('self', worker);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      left = 0;
      top = 0;
      getContext() {
        return {
          drawImage: (_: unknown, left: number, top: number) => {
            [this.left, this.top] = [-left, -top];
          },
          getImageData: (_left: number, _top: number, width: number, height: number) => ({
            data: pixelsOf(width, height, this.left, this.top),
          }),
        };
      }
    },
  );
  await import('../../../../src/widgets/fill/fillWorker.ts');
});
afterEach(() => vi.unstubAllGlobals());

function ask<T extends Task>(task: T): Answers[T['type']] {
  worker.onmessage!({ data: task });
  const answer = answered.mock.lastCall![0];
  if ('failed' in answer) throw new Error(answer.failed.message);
  return answer as Answers[T['type']];
}

test('a fill is as large as its hole, at its place in the photograph', () => {
  const bitmap = { ...photograph, close: () => undefined };
  const { image } = ask({ type: 'cut', bitmap, marks, size });
  const fill = { ...image, data: image.data.map((value) => 1 - value) };
  const laid = ask({ type: 'lay', fill });

  const whole = imageFromRgba(pixelsOf(300, 200), 300, 200);
  const hole = rasterise(marks, 300, 200);
  const rectangle = boundsOf(hole)!;
  expect(laid.rectangle).toEqual(rectangle);
  const expected = layBack(whole, hole, chooseSquare(photograph, hole, size), fill);
  const rgba = rgbaFromImage(crop(expected, rectangle));
  cropHole(hole, rectangle).data.forEach((missing, i) => (rgba[4 * i + 3] = 255 * missing));
  expect(laid.rgba).toEqual(rgba);
});
