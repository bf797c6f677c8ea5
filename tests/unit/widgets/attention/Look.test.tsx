// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { unitsPerSide } from '../../../../src/inpainting/marks.ts';
import type { Attended } from '../../../../src/widgets/attention/attend.ts';
import { Look } from '../../../../src/widgets/attention/Look.tsx';
import { measureHole } from '../../../../src/widgets/easel/measure.ts';
import { pictureOf } from '../../../../src/widgets/easel/picture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { find, fire, mount, press } from '../mounted.ts';

const side = 8;
const rgba = new Uint8ClampedArray();
/** A hole of one row: its positions 2 to 6. */
const targets = Int32Array.of(18, 19, 20, 21, 22);
const attended: Attended = {
  ...{ side, pictureSide: side, depth: 1, guess: rgba, fill: rgba, map: rgba, psnr: 20 },
  ...{ targets, sources: targets.map(() => 1), weights: new Float32Array(targets.length).fill(1) },
};
const middleOf = (column: number, row: number) => {
  const cell = unitsPerSide / side;
  return { x: (column + 0.5) * cell, y: (row + 0.5) * cell };
};

const onLook = vi.fn();
const onWake = vi.fn();
beforeEach(() => vi.clearAllMocks());
const picture = pictureOf('', photographs, null);
const show = (map: Attended | null) =>
  mount(
    <Look
      {...{ id: 'look', view: 'hole', at: middleOf(2, 2), marks: [], picture, patch: 3, places: 1 }}
      {...{ weights: null, still: null, onWake, onLook, onWeights: () => undefined }}
      measure={measureHole([], picture)}
      attended={map}
      isBusy={map === null}
    />,
  );
const isBusy = () => find('[role=application]').getAttribute('aria-busy');

test('keys pressed before the map is there are followed once it is, in their order', async () => {
  await show(null);
  await press('ArrowRight', { shiftKey: true });
  await press('ArrowLeft');
  expect([onWake.mock.calls.length, onLook.mock.calls, isBusy()]).toEqual([2, [], 'true']);
  await show(attended);
  expect(onLook).toHaveBeenCalledExactlyOnceWith(middleOf(5, 2));
  expect(isBusy()).toBe('false');
  // Those were taken; the position that the figure keeps is still the first.
  await press('ArrowRight');
  expect(onLook).toHaveBeenLastCalledWith(middleOf(3, 2));
});

test('a position that is pointed at meanwhile counts more than the keys before', async () => {
  await show(null);
  await press('ArrowRight');
  const pointer = { bubbles: true, button: 0, isPrimary: true };
  await fire('[role=application]', new PointerEvent('pointerdown', pointer));
  expect(onLook).toHaveBeenCalledOnce();
  await show(attended);
  expect(onLook).toHaveBeenCalledOnce();
});
