// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenedPicture } from '../../../../src/widgets/easel/openPicture.ts';
import type { Photograph } from '../../../../src/widgets/easel/picture.ts';
import { useStudio } from '../../../../src/widgets/easel/useStudio.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { knownScene } from '../../../../src/widgets/fill/knownScene.ts';
import type { Scene } from '../../../../src/widgets/fill/scene.ts';
import { box, brush, at } from '../../../../src/widgets/scene/drawn.ts';
import { ownPhotograph } from '../../../../src/widgets/scene/restore.ts';

vi.mock('../../../../src/widgets/easel/openPicture.ts', () => ({
  openPicture: (): Promise<OpenedPicture> => {
    const bitmap = { width: 8, height: 8, close: () => undefined };
    return Promise.resolve({ bitmap, width: 8, height: 8, notes: [] });
  },
}));

const first: Scene = {
  photograph: 'cliff',
  method: 'telea',
  size: 256,
  reveal: 'fill',
  marks: [box(100, 100, 200, 120)],
};
const photographs: readonly Photograph[] = ['cliff', 'lake'].map((id) => ({
  ...{ id, title: id, alt: id, file: `/${id}`, thumbnail: `/${id}` },
  ...{ width: 960, height: 640 },
}));

let studio: ReturnType<typeof useStudio<Scene>>;

function Figure() {
  studio = useStudio<Scene>({
    id: 'figure',
    first,
    codec: fillCodec,
    photographs,
    amend: (scene) => knownScene(scene, first, [{ id: 'telea' }, { id: 'harmonic' }]),
  });
  return null;
}

/** Goes to the address of a scene, as by a link or by the browser's Back. */
const goTo = (scene: Scene) =>
  act(() => {
    history.replaceState(null, '', `#figure=${fillCodec.encode(scene)}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });

beforeEach(() => act(() => render(<Figure />, document.body)));
afterEach(() => {
  render(null, document.body);
  history.replaceState(null, '', '#');
});

test('an address with the first hole has its very marks, whatever else it asks for', async () => {
  await goTo({ ...first, method: 'harmonic' });
  expect(studio.scene.method).toBe('harmonic');
  expect(studio.scene.marks).toBe(first.marks);
});

test('an address with the hole that is painted has its very marks, and another has its own', async () => {
  await act(() => studio.edit({ type: 'mark', mark: brush(20, at(500, 300)) }));
  const { marks } = studio.scene;
  await goTo({ ...first, marks, photograph: 'lake' });
  expect(studio.scene.photograph).toBe('lake');
  expect(studio.scene.marks).toBe(marks);
  const others = [box(10, 10, 50, 50)];
  await goTo({ ...first, marks: others });
  expect(studio.scene.marks).toEqual(others);
});

test('the very scene that the page was built with is itself', async () => {
  await goTo({ ...first, photograph: 'lake' });
  await goTo(first);
  expect(studio.scene).toBe(first);
});

test('all that an address asks for in vain is said', async () => {
  await goTo({ ...first, photograph: 'gone', method: 'magic', size: 512 });
  expect(studio.scene).toEqual({ ...first, size: 512 });
  expect(studio.message?.text).toMatch(/photograph .* method/);
});

test('an address with the reader’s own photograph shows it where it is still open', async () => {
  const own = { ...first, photograph: ownPhotograph };
  await goTo(own);
  expect(studio.picture.key).toBe('cliff');
  expect(studio.message?.text).toContain('never left it');

  await act(() => studio.strip.onOpen(new File([], 'own.png')));
  await vi.waitFor(() => expect(studio.scene.photograph).toBe(ownPhotograph));
  await goTo({ ...first, photograph: 'lake' });
  await goTo(own);
  expect(studio.picture.title).toBe('own.png');
  expect(studio.message).toBeNull();
});
