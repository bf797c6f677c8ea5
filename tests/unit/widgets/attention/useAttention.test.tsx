// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import type { Attended, Request } from '../../../../src/widgets/attention/attend.ts';
import type { featuresOf } from '../../../../src/widgets/attention/features.ts';
import { pixels, workSide, type Scene } from '../../../../src/widgets/attention/scene.ts';
import { scenes } from '../../../../src/widgets/attention/scenes.ts';
import type { startWorker } from '../../../../src/widgets/attention/startWorker.ts';
import { useAttention } from '../../../../src/widgets/attention/useAttention.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import { mount, unmount } from '../mounted.ts';

const attend = vi.hoisted(() => vi.fn<(request: Request) => void>());
/** What the figure hears of its worker. */
let heard: Parameters<typeof startWorker>[0];
vi.mock('../../../../src/widgets/attention/startWorker.ts', () => ({
  startWorker: ((listeners) => {
    heard = listeners;
    return { attend, weightsOf: () => undefined, end: () => undefined };
  }) satisfies typeof startWorker,
}));
/** What a network was asked for; it is still being loaded until it gives, fails or is aborted. */
interface Loading {
  readonly marks: readonly Mark[];
  readonly signal: AbortSignal;
  readonly give: () => void;
  readonly fail: (why: Error) => void;
}
const loadings = vi.hoisted((): Loading[] => []);
vi.mock('../../../../src/widgets/attention/features.ts', () => ({
  featuresOf: ((_network, image, marks, { signal, onProgress }) => {
    onProgress('Loading the network.');
    return new Promise((resolve, fail) => {
      const give = () => resolve({ features: image, pasted: image });
      loadings.push({ marks, signal, give, fail });
      signal.addEventListener('abort', () => fail(new Error('Cancelled.')));
    });
  }) satisfies typeof featuresOf,
}));

let failures: string[];
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
    onFailure: (sentence) => failures.push(sentence),
    onProgress: (sentence) => (progress = sentence),
  });
  return null;
}

beforeEach(() => {
  failures = [];
  loadings.length = 0;
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
  attend.mockReset();
});

/** Draws the figure and gives what it asks its worker for. */
async function ask(props: Parameters<typeof Figure>[0]): Promise<Request> {
  const before = attend.mock.calls.length;
  await mount(<Figure {...props} />);
  await vi.waitFor(() => expect(attend).toHaveBeenCalledTimes(before + 1));
  return attend.mock.lastCall![0];
}
const rgba = new Uint8ClampedArray();
const attended: Attended = {
  ...{ side: 8, pictureSide: 8, depth: 1, guess: rgba, fill: rgba, map: rgba, psnr: 20 },
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

const onNetwork: Scene = { ...scene, on: 'network' };
const draw = (props: Parameters<typeof Figure>[0]) => mount(<Figure {...props} />);
/** Draws a figure whose network is being loaded, and gives how that stands. */
async function load(props: Parameters<typeof Figure>[0]): Promise<Loading> {
  const before = loadings.length;
  await draw(props);
  await vi.waitFor(() => expect(loadings).toHaveLength(before + 1));
  return loadings.at(-1)!;
}

test('nothing is loading any more once colours are chosen instead', async () => {
  const { signal } = await load({ scene: onNetwork });
  expect(progress).toBe('Loading the network.');
  await ask({ scene: { ...onNetwork, on: pixels } });
  expect([signal.aborted, progress, failures]).toEqual([true, null, []]);
});

test('a knob that is turned while a network is loaded leaves it be, and counts once it is', async () => {
  const loading = await load({ scene: onNetwork });
  await draw({ scene: { ...onNetwork, scale: 1 } });
  await draw({ scene: { ...onNetwork, scale: 1, hard: true } });
  expect([loading.signal.aborted, progress]).toEqual([false, 'Loading the network.']);
  loading.give();
  await vi.waitFor(() => expect(loadings).toHaveLength(2));
  loadings[1]!.give();
  await vi.waitFor(() => expect(attend).toHaveBeenCalledOnce());
  expect(attend.mock.lastCall![0].knobs).toMatchObject({ on: 'network', scale: 1, hard: true });
  await vi.waitFor(() => expect(progress).toBeNull());
});

test('a stroke while a network is loaded leaves it be too; the new hole is asked for after', async () => {
  const loading = await load({ scene: onNetwork });
  await draw({ scene: { ...onNetwork, marks: other.marks } });
  expect(loading.signal.aborted).toBe(false);
  loading.give();
  await vi.waitFor(() => expect(loadings).toHaveLength(2));
  expect(loadings[1]!.marks).toBe(other.marks);
  loadings[1]!.give();
  await vi.waitFor(() => expect(attend).toHaveBeenCalledOnce());
  expect(attend.mock.lastCall![0].marks).toBe(other.marks);
});

test.each([
  ['another picture is opened', { scene: onNetwork, of: { ...picture, key: 'another' } }],
  ['another network is chosen', { scene: { ...onNetwork, on: 'other' } }],
])('what is loaded is given up once %s', async (_, next) => {
  const { signal } = await load({ scene: onNetwork });
  const { give } = await load(next);
  expect([signal.aborted, progress, failures]).toEqual([true, 'Loading the network.', []]);
  give();
  await vi.waitFor(() => expect(attend).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(progress).toBeNull());
});

test.each([
  ['the hole is taken away', () => draw({ scene: { ...onNetwork, marks: [] } })],
  ['the figure is', () => unmount()],
])('what is loaded is given up once %s', async (_, leave) => {
  const { signal } = await load({ scene: onNetwork });
  await leave();
  expect([signal.aborted, progress, failures]).toEqual([true, null, []]);
});

test('a network that could not be loaded says so, and is tried again with the next change', async () => {
  const { fail } = await load({ scene: onNetwork });
  fail(new Error('The connection was lost.'));
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  expect([failures[0], progress]).toEqual([expect.stringContaining('connection'), null]);
  const { give } = await load({ scene: { ...onNetwork, scale: 1 } });
  give();
  await vi.waitFor(() => expect(attend).toHaveBeenCalledOnce());
});
