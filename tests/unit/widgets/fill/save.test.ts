// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import { saveHole } from '../../../../src/widgets/fill/save.ts';

const picture: Picture = {
  key: '',
  title: '',
  alt: '',
  width: 8,
  height: 6,
  source: { url: '/photographs/cliff.webp' },
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext() {
        return { putImageData: () => undefined };
      }
      convertToBlob(): Promise<Blob> {
        return Promise.resolve(new Blob());
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what is saved keeps its address for browsers that come to read it later, and not for ever', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  await saveHole(picture, [], 'hole.png');
  const link = clicked.mock.contexts[0] as HTMLAnchorElement;
  expect(link.download).toBe('hole.png');
  vi.advanceTimersByTime(30_000);
  expect(revoked).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoked.mock.calls).toEqual([[link.href]]);
});
