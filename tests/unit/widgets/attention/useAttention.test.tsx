// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Attended, Request } from '../../../../src/widgets/attention/attend.ts';
import type { featuresOf } from '../../../../src/widgets/attention/features.ts';
import { pixels, workSide, type Scene } from '../../../../src/widgets/attention/scene.ts';
import { scenes } from '../../../../src/widgets/attention/scenes.ts';
import type { startWorker } from '../../../../src/widgets/attention/startWorker.ts';
import { useAttention } from '../../../../src/widgets/attention/useAttention.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';

const attend = vi.hoisted(() => vi.fn<(request: Request) => void>());
/** What the figure hears of its worker. */
let heard: Parameters<typeof startWorker>[0];
vi.mock('../../../../src/widgets/attention/startWorker.ts', () => ({
  startWorker: ((listeners) => {
    heard = listeners;
    return { attend, weightsOf: () => undefined, end: () => undefined };
  }) satisfies typeof startWorker,
}));
/** A network that is still being loaded, until it is aborted. */
vi.mock('../../../../src/widgets/attention/features.ts', () => ({
  featuresOf: ((_network, _image, _marks, { signal, onProgress }) => {
    onProgress('Loading the network.');
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('Cancelled.'))),
    );
  }) satisfies typeof featuresOf,
}));

let progress: string | null = null;
let used: ReturnType<typeof useAttention>;
/** Smaller than what is worked on. */
const bitmap = { width: 100, height: 100, close: () => undefined };
const picture: Picture = { ...bitmap, key: 'own', title: '', alt: '', source: { bitmap } };

function Figure({ scene, of = picture }: { scene: Scene; of?: Picture }) {
  used = useAttention({
    scene,
    picture: of,
    isWanted: true,
    onFailure: () => undefined,
    onProgress: (sentence) => (progress = sentence),
  });
  return null;
}

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve(bitmap));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext() {
        const getImageData = (_left: number, _top: number, width: number, height: number) => ({
          data: new Uint8ClampedArray(4 * width * height),
        });
        return { drawImage: () => undefined, getImageData };
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  render(null, document.body);
  attend.mockReset();
});

/** Draws the figure and gives what it asks its worker for. */
async function ask(props: Parameters<typeof Figure>[0]): Promise<Request> {
  const before = attend.mock.calls.length;
  await act(() => render(<Figure {...props} />, document.body));
  await vi.waitFor(() => expect(attend).toHaveBeenCalledTimes(before + 1));
  return attend.mock.lastCall![0];
}
const rgba = new Uint8ClampedArray();
const attended: Attended = {
  ...{ side: 8, pictureSide: 8, depth: 1, guess: rgba, fill: rgba, map: rgba },
  ...{ targets: Int32Array.of(3), sources: Int32Array.of(4), weights: Float32Array.of(1) },
};
const answer = (request: Request) =>
  act(() => {
    heard.onAttended(attended, 1, request);
    heard.onWeights(3, new Float32Array(64), request);
  });
const told = () => [used.shown?.request, used.weights?.target];

const scene: Scene = scenes.bricks;
const other: Scene = {
  ...scene,
  marks: [{ kind: 'rectangle', from: { x: 0, y: 0 }, to: { x: 1000, y: 1000 } }],
};

test('what was found is shown until the knobs’ next, and with another hole no more', async () => {
  const first = await ask({ scene });
  await answer(first);
  expect(told()).toEqual([first, 3]);
  await ask({ scene: { ...scene, scale: 1 } });
  expect(told()).toEqual([first, 3]);
  const second = await ask({ scene: other });
  expect(told()).toEqual([undefined, undefined]);
  // What was still being worked on when the hole became another.
  await answer(first);
  expect(told()).toEqual([undefined, undefined]);
  await answer(second);
  expect(told()).toEqual([second, 3]);
});

test('what was found is not shown on another picture', async () => {
  await answer(await ask({ scene }));
  await ask({ scene, of: { ...picture, key: 'another' } });
  expect(told()).toEqual([undefined, undefined]);
});

test('a picture smaller than what is worked on is enlarged to it', async () => {
  const { picture: worked } = await ask({ scene });
  expect([worked.width, worked.height]).toEqual([workSide, workSide]);
});

test('nothing is loading any more once colours are chosen instead', async () => {
  await act(() => render(<Figure scene={{ ...scene, on: 'network' }} />, document.body));
  await vi.waitFor(() => expect(progress).toBe('Loading the network.'));
  await act(() => render(<Figure scene={{ ...scene, on: pixels }} />, document.body));
  await vi.waitFor(() => expect(attend).toHaveBeenCalledOnce());
  expect(progress).toBeNull();
});
