// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OpenedPicture } from '../../../../src/widgets/easel/openPicture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { usePicture } from '../../../../src/widgets/easel/usePicture.ts';
import { ownPhotograph } from '../../../../src/widgets/scene/restore.ts';
import { mount, unmount } from '../mounted.ts';

/** What decodes a file, or fails to, by name. */
const files = vi.hoisted(
  () => new Map<string, { decode: (picture: OpenedPicture) => void; fail: (why: Error) => void }>(),
);
vi.mock('../../../../src/widgets/easel/openPicture.ts', () => ({
  openPicture: (_file: Blob, name: string) =>
    new Promise<OpenedPicture>((decode, fail) => files.set(name, { decode, fail })),
}));

let used: ReturnType<typeof usePicture>;
let told: string[];
/** The pictures whose memory was given back. */
let closed: string[];

function Figure() {
  used = usePicture(ownPhotograph, photographs);
  return null;
}

/** Opens a file, as a figure that says what came of it. */
async function open(name: string): Promise<void> {
  used.open(new File([], name)).then(
    (notes) => told.push(...notes),
    (error: unknown) => told.push(String(error)),
  );
  await vi.waitFor(() => expect(files.has(name)).toBe(true));
}
const decode = (name: string) =>
  act(async () => {
    const bitmap = { width: 8, height: 8, close: () => closed.push(name) };
    files.get(name)!.decode({ bitmap, width: 8, height: 8, notes: [`${name} is open.`] });
    await new Promise((resolve) => setImmediate(resolve));
  });

beforeEach(async () => {
  files.clear();
  told = [];
  closed = [];
  await mount(<Figure />);
});

test('of two files opened quickly the second stays, and the slower first says nothing', async () => {
  await open('slow');
  await open('quick');
  await decode('quick');
  await decode('slow');
  expect([used.picture.title, told]).toEqual(['quick', ['quick is open.']]);
});

test('in the order in which they were opened both are shown', async () => {
  await open('first');
  await open('second');
  await decode('first');
  expect(used.picture.title).toBe('first');
  await decode('second');
  expect(used.picture.title).toBe('second');
});

test('a file is shown though one opened after it is no picture', async () => {
  await open('slow');
  await open('text');
  files.get('text')!.fail(new Error('It is no picture.'));
  await decode('slow');
  expect([used.picture.title, told]).toEqual([
    'slow',
    ['Error: It is no picture.', 'slow is open.'],
  ]);
});

test('a picture is closed once another is shown, or where it never is, and with the figure', async () => {
  for (const name of ['slow', 'first', 'second']) await open(name);
  await decode('first');
  expect(closed).toEqual([]);
  await decode('slow');
  expect(closed).toEqual(['slow']);
  await decode('second');
  expect(closed).toEqual(['slow', 'first']);
  await unmount();
  expect(closed).toEqual(['slow', 'first', 'second']);
});
