// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { useDiffusion } from '../../../../src/widgets/diffusion/useDiffusion.ts';
import type { MethodId } from '../../../../src/widgets/diffusion/methods.ts';
import type { createPlayer as create, Player } from '../../../../src/widgets/diffusion/player.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import { mount } from '../mounted.ts';

/** What lets the pictures arrive, or fail to, by key. */
const pictures = vi.hoisted(
  () => new Map<string, { arrive: (image: Image) => void; fail: (error: Error) => void }>(),
);
vi.mock('../../../../src/widgets/easel/readPicture.ts', () => ({
  imageOf: ({ key }: Picture) =>
    new Promise<Image>((arrive, fail) => pictures.set(key, { arrive, fail })),
}));
const player = vi.hoisted(() => ({ begin: vi.fn(), run: vi.fn(), halt: vi.fn(), end: vi.fn() }));
const createPlayer = vi.hoisted(() => vi.fn<typeof create>());
createPlayer.mockReturnValue(player as Partial<Player> as Player);
vi.mock('../../../../src/widgets/diffusion/player.ts', () => ({ createPlayer }));

let diffusion: ReturnType<typeof useDiffusion>;
const onError = vi.fn();
const images = { a: createImage(8, 8), b: createImage(4, 4) };

interface Shown {
  readonly picture: keyof typeof images;
  readonly method?: MethodId;
}

function Figure({ picture: key, method = 'harmonic' }: Shown) {
  const picture: Picture = { key, title: '', alt: '', width: 8, height: 8, source: { url: '' } };
  diffusion = useDiffusion(
    picture,
    { ...scenes.sun, method },
    { onStill: () => undefined, onError },
  );
  return null;
}

const show = (picture: keyof typeof images, method?: MethodId) =>
  mount(<Figure picture={picture} {...(method && { method })} />);
const arrive = (key: keyof typeof images) => act(() => pictures.get(key)!.arrive(images[key]));
const fail = (key: string) => act(() => pictures.get(key)!.fail(new Error('It is no picture.')));
/** Everything that is ready to run has run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(async () => {
  vi.clearAllMocks();
  pictures.clear();
  await show('a');
  await act(() => diffusion.run(1));
});

test('the fill is of the last picture chosen, in whatever order they arrive', async () => {
  await show('b');
  await arrive('b');
  await vi.waitFor(() => expect(player.begin).toHaveBeenCalledOnce());
  await arrive('a');
  // It was asked to run before the other picture was chosen, and does.
  await vi.waitFor(() => expect(player.run).toHaveBeenCalledOnce());
  expect(player.begin.mock.calls).toEqual([[images.b, expect.anything()]]);
});

test('a picture that fails after another was chosen says nothing', async () => {
  await show('b');
  await fail('a');
  await arrive('b');
  await vi.waitFor(() => expect(player.begin).toHaveBeenCalledOnce());
  expect([onError.mock.calls, player.end.mock.calls]).toEqual([[], []]);
});

test('a picture that fails is said, and its player ended', async () => {
  await fail('a');
  await vi.waitFor(() => expect(player.end).toHaveBeenCalledOnce());
  expect(onError).toHaveBeenCalledWith(expect.stringContaining('It is no picture.'));
});

test('where the last picture fails, none before it begins', async () => {
  await show('b');
  await fail('b');
  await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  await arrive('a');
  await settle();
  expect([player.begin.mock.calls, player.run.mock.calls]).toEqual([[], []]);
  expect(onError).toHaveBeenCalledOnce();
});

test('the fill of the method before stays beside that of another on the same hole, and on no other', async () => {
  /** The worker has set up the fill that was asked for last, so many steps taken. */
  const begun = async (iterations: number) => {
    await settle();
    const luma = Float32Array.of(iterations);
    const frame = { iterations, residual: 1, done: false, psnr: null, luma };
    const { onBegun } = createPlayer.mock.lastCall![0];
    const setting = { hole: { width: 1, height: 1, data: Uint8Array.of(1) }, truth: luma };
    await act(() => onBegun(setting, { ...frame, rgba: new Uint8ClampedArray(4) }));
  };
  await arrive('a');
  await begun(3);
  expect(diffusion.view!.before).toBeNull();
  await show('a', 'telea');
  await begun(0);
  expect(diffusion.view!.before).toEqual({ method: 'harmonic', luma: Float32Array.of(3) });
  // Nothing was seen of this one.
  await show('a', 'total-variation');
  await begun(5);
  expect(diffusion.view!.before!.method).toBe('harmonic');
  await show('b', 'total-variation');
  await arrive('b');
  await begun(0);
  expect(diffusion.view!.before).toBeNull();
});
