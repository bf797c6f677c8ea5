// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OpenedPicture } from '../../../../src/widgets/easel/openPicture.ts';
import type { Photograph } from '../../../../src/widgets/easel/picture.ts';
import { useStudio } from '../../../../src/widgets/easel/useStudio.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { knownScene } from '../../../../src/widgets/fill/knownScene.ts';
import type { Scene } from '../../../../src/widgets/fill/scene.ts';
import { box, brush, at } from '../../../../src/widgets/scene/drawn.ts';
import { ownPhotograph } from '../../../../src/widgets/scene/restore.ts';
import { fragment, goTo, mount } from '../mounted.ts';

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

const onClosed = vi.fn();
let studio: ReturnType<typeof useStudio<Scene>>;

function Figure() {
  studio = useStudio<Scene>({
    id: 'figure',
    first,
    codec: fillCodec,
    photographs,
    amend: (scene) => knownScene(scene, first, [{ id: 'telea' }, { id: 'harmonic' }]),
    onClosed,
  });
  return null;
}

/** Goes to the address of a scene, as by a link or by the browser's Back. */
const goToScene = (scene: Scene) => goTo(`#figure=${fillCodec.encode(scene)}`);

beforeEach(() => mount(<Figure />));

test('an address with the first hole has its very marks, whatever else it asks for', async () => {
  await goToScene({ ...first, method: 'harmonic' });
  expect(studio.scene.method).toBe('harmonic');
  expect(studio.scene.marks).toBe(first.marks);
});

test('an address with the hole that is painted has its very marks, and another has its own', async () => {
  await act(() => studio.edit({ type: 'mark', mark: brush(20, at(500, 300)) }));
  const { marks } = studio.scene;
  await goToScene({ ...first, marks, photograph: 'lake' });
  expect(studio.scene.photograph).toBe('lake');
  expect(studio.scene.marks).toBe(marks);
  const others = [box(10, 10, 50, 50)];
  await goToScene({ ...first, marks: others });
  expect(studio.scene.marks).toEqual(others);
});

test('the very scene that the page was built with is itself', async () => {
  await goToScene({ ...first, photograph: 'lake' });
  await goToScene(first);
  expect(studio.scene).toBe(first);
});

test('all that an address asks for in vain is said', async () => {
  await goToScene({ ...first, photograph: 'gone', method: 'magic', size: 512 });
  expect(studio.scene).toEqual({ ...first, size: 512 });
  expect(studio.message?.text).toMatch(/photograph .* method/);
});

test('an address with the reader’s own photograph shows it where it is still open', async () => {
  const own = { ...first, photograph: ownPhotograph };
  await goToScene(own);
  expect(studio.picture.key).toBe('cliff');
  expect(studio.message?.text).toContain('never left it');

  await act(() => studio.strip.onOpen(new File([], 'own.png')));
  await vi.waitFor(() => expect(studio.scene.photograph).toBe(ownPhotograph));
  await goToScene({ ...first, photograph: 'lake' });
  await goToScene(own);
  expect(studio.picture.title).toBe('own.png');
  expect(studio.message).toBeNull();
});

const open = async (name: string): Promise<void> => {
  await act(() => studio.strip.onOpen(new File([], name)));
  await vi.waitFor(() => expect(studio.picture.title).toBe(name));
};
const paint = (x: number) => act(() => studio.edit({ type: 'mark', mark: brush(20, at(x, 300)) }));
/** An address as the history keeps it. */
const entry = () => [fragment(), history.state as unknown] as const;

test('Back to an own photograph that was replaced changes nothing, and says why', async () => {
  await open('first.png');
  const { key } = studio.picture;
  await paint(100);
  const earlier = entry();
  await open('second.png');
  expect(onClosed).toHaveBeenCalledExactlyOnceWith(key);
  await paint(200);
  await paint(300);
  await act(() => studio.edit({ type: 'undo' }));
  const { scene } = studio;
  const latest = entry();

  await goTo(...earlier);
  expect(studio.scene).toBe(scene);
  expect([studio.picture.title, studio.toolbar.canRedo]).toEqual(['second.png', true]);
  expect(studio.message?.text).toContain('no longer has');

  await goTo('#figure=' + fillCodec.encode({ ...first, photograph: 'lake' }));
  await goTo(...latest);
  expect(studio.scene).toEqual(scene);
  expect([studio.picture.title, studio.message]).toEqual(['second.png', null]);
});

test('a hole that was sent for an own photograph is shown on the one that is open', async () => {
  await open('own.png');
  const sent: Scene = { ...first, photograph: ownPhotograph, marks: [box(10, 10, 50, 50)] };
  await goToScene(sent);
  expect([studio.scene, studio.message]).toEqual([sent, null]);
});
