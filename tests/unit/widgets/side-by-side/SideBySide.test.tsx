// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OpenedPicture } from '../../../../src/widgets/easel/openPicture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import type { runFill } from '../../../../src/widgets/fill/runFill.ts';
import { SideBySide } from '../../../../src/widgets/side-by-side/SideBySide.tsx';
import { namedScene } from '../../../../src/widgets/side-by-side/served.ts';
import { appears, click, find, mount, openFile, press, textsOf } from '../mounted.ts';

/** A run that was begun; it goes on until it fails or is aborted. */
interface Begun {
  readonly method: string;
  readonly signal: AbortSignal;
  /** Whether the picture's pixels were to be had all the while. */
  readonly isOpen: () => boolean;
  readonly fail: (why: Error) => void;
}
const begun = vi.hoisted((): Begun[] => []);
vi.mock('../../../../src/widgets/fill/runFill.ts', () => ({
  runFill: (({ picture: { source }, method }, { signal }) =>
    new Promise((_, fail) => {
      const isOpen = () => !('bitmap' in source) || source.bitmap.width > 0;
      begun.push({ method: method.id, signal, isOpen, fail });
      signal.addEventListener('abort', () => fail(new Error('Cancelled.')));
    })) satisfies typeof runFill,
}));
vi.mock('../../../../src/widgets/easel/openPicture.ts', () => ({
  openPicture: (): Promise<OpenedPicture> => {
    const bitmap = { width: 80, height: 60, close: () => void (bitmap.width = 0) };
    return Promise.resolve({ bitmap, width: 80, height: 60, notes: [] });
  },
}));

const { scene, methods } = namedScene('twins');
const sentences = () => textsOf('.side-card:not(.side-truth) .side-sentence');
const state = () => find('.side').dataset['state'];
const start = () => click('.easel-go');
const show = (photograph: string) => click(`.easel-strip input[value=${photograph}]`);
async function open(name: string): Promise<void> {
  await openFile(name);
  await appears(`[title="${name}"]`);
  // The effects of its being shown, too.
  await act(() => undefined);
}
const isBegun = (count: number) => vi.waitFor(() => expect(begun).toHaveLength(count));
const fail = (run: number) =>
  act(async () => {
    begun[run]!.fail(new Error('Cut off.'));
    await new Promise((resolve) => setImmediate(resolve));
  });

beforeEach(async () => {
  begun.length = 0;
  await mount(<SideBySide id="side" {...{ scene, photographs, methods }} stills={[]} />);
});

test('that a method failed is said with the hole that it failed with, and with no other', async () => {
  await start();
  await isBegun(1);
  await fail(0);
  await isBegun(2);
  await fail(1);
  await vi.waitFor(() => expect(state()).toBe('idle'));
  const failed = [expect.stringContaining('Cut off.'), expect.stringContaining('Cut off.')];
  expect(sentences()).toEqual(failed);
  expect(find('[role=status]').textContent).toContain('Cut off.');
  await press(' ');
  expect(sentences()).toEqual(['Not filled yet.', 'Not filled yet.']);
  expect(find('[role=status]').textContent).not.toContain('Cut off.');
  await press('z', { ctrlKey: true });
  expect(sentences()).toEqual(failed);
});

test('a method that fails with a hole while another is painted says nothing of that one', async () => {
  await start();
  await isBegun(1);
  await press(' ');
  await fail(0);
  await isBegun(2);
  expect(sentences()).toEqual(['Not filled yet.', 'Preparing.']);
  await fail(1);
  await vi.waitFor(() => expect(state()).toBe('idle'));
  expect(sentences()).toEqual(['Not filled yet.', 'Not filled yet.']);
});

test('another photograph ends the runs, and nothing is said there of those before', async () => {
  await start();
  await isBegun(1);
  await fail(0);
  await isBegun(2);
  await show('sea-stack');
  await vi.waitFor(() => expect(state()).toBe('idle'));
  expect(begun.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  expect(sentences()).toEqual(['Not filled yet.', 'Not filled yet.']);
  await show(scene.photograph);
  expect(sentences()).toEqual(['Not filled yet.', 'Not filled yet.']);
});

test('another photograph of one’s own ends the runs, which need the pixels of the one before', async () => {
  await open('first.jpg');
  await press(' ');
  await start();
  await isBegun(1);
  await open('second.jpg');
  await vi.waitFor(() => expect(state()).toBe('idle'));
  expect(begun.map(({ signal, isOpen }) => [signal.aborted, isOpen()])).toEqual([[true, false]]);
  expect(document.body.textContent).not.toMatch(/Cancelled|Cut off/);
});
