import { expect, test } from 'vitest';
import { createHole } from '../../../../src/inpainting/hole.ts';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import { describeHole, measureHole } from '../../../../src/widgets/easel/measure.ts';
import { describeClosing, layersToClose } from '../../../../src/widgets/fill/closing.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { exercises, lossesOf } from '../../../../src/widgets/fill/exercises.ts';
import { atShare, boxOfShares } from '../../../../src/widgets/scene/drawn.ts';

/** A hole drawn with letters: # is missing. */
function drawn(...rows: readonly string[]) {
  const hole = createHole(rows[0]!.length, rows.length);
  hole.data.set(Array.from(rows.join(''), (letter) => Number(letter === '#')));
  return hole;
}

test.each([
  [0, drawn('...', '...')],
  [1, drawn('##.', '.##', '#..')],
  [2, drawn('#.#', '#.#')],
  [1, drawn('#.#', '.#.')],
  [3, drawn('#...#', '.....', '##...')],
])('counts %i losses', (losses, hole) => {
  expect(lossesOf(hole)).toBe(losses);
});

test('a hole closes from its rim', () => {
  const square = (side: number) => {
    const hole = createHole(256, 256);
    for (let y = 0; y < side; y++)
      hole.data.fill(1, (100 + y) * 256 + 100, (100 + y) * 256 + 100 + side);
    return layersToClose(hole);
  };
  expect(square(0)).toBe(0);
  // The first window is 7 wide: 3 pixels from each side.
  expect(square(6)).toBe(1);
  expect(square(8)).toBeGreaterThan(1);
  expect(square(64)).toBeGreaterThan(square(16));
});

/** Strokes across a picture, thin enough to close within two layers, as many as are asked for. */
const lines = (count: number): readonly Mark[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'brush',
    radius: 60,
    points: [atShare(0.03, 0.05 + 0.06 * i), atShare(0.97, 0.05 + 0.06 * i)],
  }));
const scene = fillCodec.decode(exercises.solutions['scattered']!);

test.each([
  [{ width: 960, height: 480 }, 2, 3],
  [{ width: 960, height: 720 }, 3, 4],
  [{ width: 600, height: 600 }, 4, 5],
  [{ width: 480, height: 960 }, 4, 5],
])('the share that is asked for is the one that the figure tells, of %o', (picture, few, many) => {
  const met = (count: number) => exercises.metBy({ ...scene, marks: lines(count) }, picture);
  const told = (count: number) =>
    Number(
      /covers (\d+)\u00a0%/.exec(describeHole(measureHole(lines(count), picture), picture))?.[1],
    );
  expect(told(few)).toBeLessThan(12.5);
  expect(met(few).split(' ')).not.toContain('scattered');
  expect(told(many)).toBeGreaterThan(12.5);
  expect(met(many).split(' ')).toContain('scattered');
});

test('after how many layers a hole is closed is told of any picture', () => {
  const high = { width: 960, height: 720 };
  expect(describeClosing(lines(1), high)).toMatch(/close this hole after 2 layers\.$/);
  const box = boxOfShares(0, 0, 1, 0.7);
  expect(describeClosing([box], high)).toMatch(/not close this hole\.$/);
});

test('a photograph ages by thin losses, not by five clicks of the brush that lies ready', () => {
  const square = { width: 256, height: 256 };
  const solution = fillCodec.decode(exercises.solutions.aged!);
  expect(exercises.metBy(solution, square)).toContain('aged');
  const dots = (radius: number) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].map((x) => ({
      kind: 'brush' as const,
      radius,
      points: [atShare(x, 0.3)],
    }));
  expect(exercises.metBy({ ...solution, marks: dots(150) }, square)).not.toContain('aged');
  expect(exercises.metBy({ ...solution, marks: dots(60) }, square)).toContain('aged');
  expect(exercises.metBy({ ...solution, marks: dots(60).slice(1) }, square)).not.toContain('aged');
});
