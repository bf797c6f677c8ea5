// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { OpenedPicture } from '../../../../src/widgets/easel/openPicture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { Fill } from '../../../../src/widgets/fill/Fill.tsx';
import type { runFill } from '../../../../src/widgets/fill/runFill.ts';
import { methods, namedScene } from '../../../../src/widgets/fill/served.ts';
import { appears, click, find, isThere, mount, now, openFile, press } from '../mounted.ts';

/** Fills that were begun; each goes on until it is finished, or aborted. */
interface Begun {
  readonly signal: AbortSignal;
  readonly finish: () => void;
}
const begun = vi.hoisted((): Begun[] => []);
const distance = { l1: 0.05, squaredError: 0.01, psnr: 20, ssim: 0.5 };
vi.mock('../../../../src/widgets/fill/runFill.ts', () => ({
  runFill: (({ picture: { key }, marks }, { signal }) =>
    new Promise((resolve) => {
      const image = {
        rectangle: { left: 0, top: 0, width: 8, height: 8 },
        pixels: new ImageData(8, 8),
      };
      const filled = { picture: key, marks, line: 'Filled.', provider: 'script', distance, image };
      begun.push({ signal, finish: () => resolve({ ...filled, blended: null }) });
    })) satisfies typeof runFill,
}));
vi.mock('../../../../src/widgets/easel/openPicture.ts', () => ({
  openPicture: (): Promise<OpenedPicture> => {
    const bitmap = { width: 80, height: 60, close: () => undefined };
    return Promise.resolve({ bitmap, width: 80, height: 60, notes: [] });
  },
}));
const context = { drawImage: () => undefined, putImageData: () => undefined };
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
vi.stubGlobal(
  'OffscreenCanvas',
  class {
    getContext = () => context;
  },
);

const scene = namedScene('square');
const still = { url: '/stills/square.webp', line: 'Filled at build.', distance, blended: null };
const figure = <Fill id="fill" {...{ scene, photographs, methods, still }} removed={null} />;
const state = () => find('.fill').dataset['state'];

async function open(name: string): Promise<void> {
  await openFile(name);
  await appears(`[title="${name}"]`);
  await now(() => undefined);
}
/** Has a hole filled, which is painted first. */
async function start(): Promise<Begun> {
  const { length } = begun;
  await press(' ');
  await click('.easel-go');
  await vi.waitFor(() => expect(begun).toHaveLength(length + 1));
  return begun.at(-1)!;
}

test('nothing is kept of a photograph of one’s own that another has replaced', async () => {
  await mount(figure);
  await open('first.png');
  const { finish } = await start();
  await now(finish);
  await vi.waitFor(() => expect(state()).toBe('done'));
  await open('second.png');
  // What the figure then has is what it was built with.
  await click(`.easel-strip input[value=${scene.photograph}]`);
  // The stroke, and that the book's hole was cleared.
  for (let undone = 0; undone < 2; undone++) await press('z', { ctrlKey: true });
  expect([isThere('.fill-after [src="/stills/square.webp"]'), state()]).toEqual([true, 'done']);
});

test('a fill ends with the photograph that it is of', async () => {
  await mount(figure);
  await open('first.png');
  const { signal } = await start();
  expect([signal.aborted, state()]).toEqual([false, 'running']);
  await open('second.png');
  expect([signal.aborted, state()]).toEqual([true, 'idle']);
});
