// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Rectangle } from '../../../../src/inpainting/hole.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import type { Filled } from '../../../../src/widgets/fill/view.ts';
import { Card, Crop } from '../../../../src/widgets/side-by-side/Card.tsx';
import { find, findAll, mount } from '../mounted.ts';

const size = { width: 4000, height: 2000 };
const bitmap: ImageBitmap = { ...size, close: () => undefined };
const own: Picture = { ...size, key: 'own', title: '', alt: '', source: { bitmap } };

const drawn = vi.fn();
const put = vi.fn();
const show = (square: Rectangle) => mount(<Crop picture={own} square={square} />);

beforeEach(() => {
  const getContext = () => ({ drawImage: drawn, putImageData: put });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(getContext as never);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = getContext;
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

test.each([
  ['drawn smaller', 1600, 640],
  ['as it is where that is small', 128, 128],
])('a card holds only its square of the reader’s photograph, %s', async (_, side, kept) => {
  const [width, height] = [side / 4000, side / 2000];
  await show({ left: 0.25, top: 0.1, width, height });
  const [canvas, ...others] = findAll('canvas', HTMLCanvasElement);
  expect(others).toEqual([]);
  expect([canvas!.width, canvas!.height]).toEqual([kept, kept]);
  expect(canvas!.parentElement!.className).toBe('side-crop');
  expect(drawn.mock.calls).toEqual([[bitmap, 1000, 200, side, side, 0, 0, kept, kept]]);
});

test('it is drawn anew, on an empty canvas, around another hole', async () => {
  await show({ left: 0.25, top: 0.1, width: 0.1, height: 0.2 });
  const canvas = find('canvas', HTMLCanvasElement);
  const emptied = vi.spyOn(canvas, 'width', 'set');
  await show({ left: 0.5, top: -0.1, width: 0.1, height: 0.2 });
  expect(emptied).toHaveBeenCalledWith(400);
  expect(drawn.mock.lastCall).toEqual([bitmap, 2000, -200, 400, 400, 0, 0, 400, 400]);
});

test.each([
  ['in a wide hole smaller than it is', 1600, 800, [640, 320]],
  ['in a small one as it is', 60, 50, [60, 50]],
])('a card draws a fill %s', async (_, width, height, kept) => {
  const pixels = new ImageData(width, height);
  const filled: Filled = {
    ...{ picture: 'own', marks: [], line: '', provider: 'script', blended: null },
    distance: { l1: 0, squaredError: 0, psnr: 20, ssim: 0.5 },
    image: { rectangle: { left: 400, top: 100, width, height }, pixels },
  };
  const square = { left: 0, top: 0, width: 0.5, height: 1 };
  const card = { picture: own, square, marks: [], filled, share: null, sentence: null };
  await mount(<Card id="card" {...card} />);
  const canvas = find('.fill-result', HTMLCanvasElement);
  expect([canvas.width, canvas.height]).toEqual(kept);
  expect(put.mock.calls).toEqual([[pixels, 0, 0]]);
  expect(canvas.style.width).toBe(`${width / 40}%`);
});
