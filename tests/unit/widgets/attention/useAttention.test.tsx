// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { createImage } from '../../../../src/inpainting/image.ts';
import type { featuresOf } from '../../../../src/widgets/attention/features.ts';
import { pixels, type Scene } from '../../../../src/widgets/attention/scene.ts';
import { scenes } from '../../../../src/widgets/attention/scenes.ts';
import { useAttention } from '../../../../src/widgets/attention/useAttention.ts';
import { pictureOf } from '../../../../src/widgets/easel/picture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';

const attend = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/widgets/attention/startWorker.ts', () => ({
  startWorker: () => ({ attend, end: () => undefined }),
}));
vi.mock('../../../../src/widgets/easel/picture.ts', async (original) => ({
  ...(await original<object>()),
  imageOf: () => Promise.resolve(createImage(8, 8)),
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
const picture = pictureOf('', photographs, null);

function Figure({ scene }: { scene: Scene }) {
  useAttention({
    scene,
    picture,
    isWanted: true,
    onFailure: () => undefined,
    onProgress: (sentence) => (progress = sentence),
  });
  return null;
}

afterEach(() => render(null, document.body));

test('nothing is loading any more once colours are chosen instead', async () => {
  const scene = Object.values(scenes)[0]!;
  await act(() => render(<Figure scene={{ ...scene, on: 'network' }} />, document.body));
  await vi.waitFor(() => expect(progress).toBe('Loading the network.'));
  await act(() => render(<Figure scene={{ ...scene, on: pixels }} />, document.body));
  await vi.waitFor(() => expect(attend).toHaveBeenCalledOnce());
  expect(progress).toBeNull();
});
