// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCourt } from '../../../../src/widgets/critics/runCourt.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import { squareOf } from '../../../../src/widgets/easel/squares.ts';
import { runFill } from '../../../../src/widgets/fill/runFill.ts';
import { saveResult } from '../../../../src/widgets/fill/save.ts';

class FakeBitmap {
  readonly width = 8;
  readonly height = 6;
  isClosed = false;
  close(): void {
    this.isClosed = true;
  }
}

let own: FakeBitmap;
let picture: Picture;
/** Those that were made of others. */
let made: FakeBitmap[];
const drawn = vi.fn();

beforeEach(() => {
  own = new FakeBitmap();
  picture = { key: '', title: '', alt: '', width: 8, height: 6, source: { bitmap: own } };
  made = [];
  vi.stubGlobal('createImageBitmap', () => {
    const bitmap = new FakeBitmap();
    made.push(bitmap);
    return Promise.resolve(bitmap);
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext() {
        return { drawImage: ({ isClosed }: FakeBitmap) => void drawn(isClosed) };
      }
      convertToBlob(): Promise<Blob> {
        return Promise.resolve(new Blob());
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const closed = () => made.map(({ isClosed }) => isClosed);

test('a picture whose middle square is used is let go, the square is not', async () => {
  await squareOf(picture);
  expect([own.isClosed, closed()]).toEqual([true, [false]]);
});

test('a picture that is a square is kept', async () => {
  const square = { ...picture, width: 6 };
  expect(await squareOf(square)).toBe(square);
  expect(own.isClosed).toBe(false);
});

test('a fill that is saved is let go once it is drawn, the picture is not', async () => {
  const rectangle = { left: 0, top: 0, width: 8, height: 6 };
  const image = { rectangle, pixels: new ImageData(8, 6) };
  await saveResult(picture, { image }, 'fill.png');
  expect(drawn.mock.calls).toEqual([[false], [false]]);
  expect([own.isClosed, closed()]).toEqual([false, [true]]);
});

test.each([
  [
    'a fill',
    (options: { signal: AbortSignal; onProgress: () => void }) => {
      const method = { id: 'harmonic', name: 'Harmonic', kind: 'classical', sizes: [256] } as const;
      return runFill({ picture, marks: [], method, size: 256 }, options);
    },
  ],
  [
    'a judgement',
    (options: { signal: AbortSignal; onProgress: () => void }) =>
      runCourt(
        picture,
        [],
        { classical: '', generator: '', discriminator: '', outputs: [] },
        options,
      ),
  ],
])('%s that is cancelled while its picture is read keeps none', async (_, run) => {
  const controller = new AbortController();
  const running = run({ signal: controller.signal, onProgress: () => undefined });
  controller.abort();
  await expect(running).rejects.toThrow(controller.signal.reason);
  expect([own.isClosed, closed()]).toEqual([false, [true]]);
});
