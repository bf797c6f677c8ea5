// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { OpenedPicture } from '../../../../src/widgets/easel/openPicture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { receptiveFieldCodec } from '../../../../src/widgets/receptive-field/codec.ts';
import { ReceptiveField } from '../../../../src/widgets/receptive-field/ReceptiveField.tsx';
import { namedScene } from '../../../../src/widgets/receptive-field/served.ts';
import { ownPhotograph } from '../../../../src/widgets/scene/restore.ts';
import { appears, find, goTo, isThere, mount, openFile } from '../mounted.ts';

/** What decodes the file. */
const decode = vi.hoisted(() => vi.fn<() => Promise<OpenedPicture>>());
vi.mock('../../../../src/widgets/easel/openPicture.ts', () => ({ openPicture: decode }));

beforeEach(() =>
  mount(
    <ReceptiveField
      id="figure"
      scene={namedScene('two-points')}
      photographs={photographs}
      still={null}
    />,
  ),
);

test.each([
  [960, 100],
  [100, 960],
])('the hole lies on the first photograph of one’s own, %i by %i', async (width, height) => {
  const bitmap = { width, height, close: () => undefined };
  decode.mockResolvedValueOnce({ bitmap, width, height, notes: [] });
  await openFile('own.png');
  await appears('[aria-label="Your photograph “own.png”"]');
  const { style } = find('.rf-hole');
  const [left = NaN, top = NaN, wide = NaN, high = NaN] = (
    ['left', 'top', 'width', 'height'] as const
  ).map((side) => parseFloat(style[side]));
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(Math.min(wide, high)).toBeGreaterThan(0);
  expect(Math.max(left + wide, top + high)).toBeLessThanOrEqual(100);
});

test('a part of the page that cannot be loaded is told in words, not in the browser’s', async () => {
  decode.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  await openFile('own.png');
  await appears('.easel-note');
  expect(find('.easel-note').textContent).toMatch(/^A part of this page could not be loaded/);
});

test('the browser’s Back leads to the reader’s own photograph while it is open', async () => {
  const bitmap = { width: 960, height: 640, close: () => undefined };
  decode.mockResolvedValueOnce({ bitmap, width: 960, height: 640, notes: [] });
  await openFile('own.png');
  await appears('[aria-label="Your photograph “own.png”"]');
  const scene = namedScene('two-points');
  for (const photograph of [scene.photograph, ownPhotograph]) {
    await goTo(`#figure=${receptiveFieldCodec.encode({ ...scene, photograph })}`);
    const isOwn = isThere('[aria-label="Your photograph “own.png”"]');
    expect(isOwn).toBe(photograph === ownPhotograph);
  }
  expect(document.body.textContent).not.toContain('never left it');
});
