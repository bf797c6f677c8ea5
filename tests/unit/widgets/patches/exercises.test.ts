import { expect, test } from 'vitest';
import { twoRegions } from '../../../../src/inpainting/patches/twoRegions.ts';
import { momentOf, runExemplars } from '../../../../src/inpainting/patches/moments.ts';
import { rasterise } from '../../../../src/inpainting/marks.ts';
import { patchesCodec } from '../../../../src/widgets/patches/codec.ts';
import { exercises } from '../../../../src/widgets/patches/exercises.ts';
import { workSide } from '../../../../src/widgets/patches/scene.ts';
import { scenes } from '../../../../src/widgets/patches/scenes.ts';
import { at, box, brush } from '../../../../src/widgets/scene/drawn.ts';

const shown = scenes['two-regions'];
const meets = (...marks: readonly ReturnType<typeof box>[]): boolean =>
  exercises.metBy({ ...shown, marks }) === 'unseen-edge';

test('an edge is unseen only where it is missing from end to end', () => {
  expect(meets(box(250, 0, 460, 960))).toBe(true);
  // All but its last pixels, or all but a gap.
  expect(meets(box(250, 0, 460, 930))).toBe(false);
  expect(meets(box(250, 0, 460, 460), box(250, 500, 460, 460))).toBe(false);
});

test('a hole beside the edge, or one on either side of it, hides none of it', () => {
  expect(exercises.metBy(shown)).toBe('');
  expect(meets()).toBe(false);
  expect(meets(box(40, 400, 200, 200))).toBe(false);
  expect(meets(box(40, 400, 200, 200), box(720, 400, 200, 200))).toBe(false);
});

test('what is asked is asked of the two regions, and of a picture of which something is left', () => {
  const marks = [brush(60, at(280, 0), at(680, 960))];
  expect(exercises.metBy({ ...shown, marks, photograph: 'sea-stack' })).toBe('');
  expect(meets(box(0, 0, 960, 960))).toBe(false);
});

test('the steepest point is the one of the whole front with the largest data term, and not the winner', () => {
  const { point, step, patchSize, marks } = patchesCodec.decode(exercises.solutions['steepest']!);
  const hole = rasterise(marks, workSide, workSide);
  const run = runExemplars(twoRegions(workSide), hole, { patchSize });
  const [first, second] = momentOf(run, step).front.toSorted((a, b) => b.data - a.data);
  expect(first!.pixel).toBe(point);
  expect(first!.data).toBeGreaterThan(second!.data);
  expect(first!.pixel).not.toBe(run.steps[step]!.target);
  for (const other of [null, second!.pixel]) {
    expect(exercises.metBy({ ...shown, point: other })).toBe('');
    expect(exercises.metBy({ ...shown, step: step + 1, point })).toBe('');
  }
});
