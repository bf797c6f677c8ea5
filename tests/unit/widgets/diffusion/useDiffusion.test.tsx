// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { useDiffusion } from '../../../../src/widgets/diffusion/useDiffusion.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';

/** What lets the pictures arrive, or fail to, by key. */
const pictures = vi.hoisted(
  () => new Map<string, { arrive: (image: Image) => void; fail: (error: Error) => void }>(),
);
vi.mock('../../../../src/widgets/easel/readPicture.ts', () => ({
  imageOf: ({ key }: Picture) =>
    new Promise<Image>((arrive, fail) => pictures.set(key, { arrive, fail })),
}));
const player = vi.hoisted(() => ({ begin: vi.fn(), run: vi.fn(), halt: vi.fn(), end: vi.fn() }));
vi.mock('../../../../src/widgets/diffusion/player.ts', () => ({ createPlayer: () => player }));

let diffusion: ReturnType<typeof useDiffusion>;
const onError = vi.fn();
const images = { a: createImage(8, 8), b: createImage(4, 4) };

function Figure({ picture: key }: { picture: keyof typeof images }) {
  const picture: Picture = { key, title: '', alt: '', width: 8, height: 8, source: { url: '' } };
  diffusion = useDiffusion(picture, scenes.sun, { onStill: () => undefined, onError });
  return null;
}

const show = (key: keyof typeof images) =>
  act(() => render(<Figure picture={key} />, document.body));
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
afterEach(() => render(null, document.body));

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
