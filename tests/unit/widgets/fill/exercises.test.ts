import { expect, test } from 'vitest';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { exercises, layersToClose, lossesOf } from '../../../../src/widgets/fill/exercises.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { atShare } from '../../../../src/widgets/scene/drawn.ts';

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

test('a photograph ages by thin losses, not by five clicks of the brush that lies ready', () => {
  const solution = fillCodec.decode(exercises.solutions.aged!);
  expect(exercises.metBy(solution)).toContain('aged');
  const dots = (radius: number) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].map((x) => ({
      kind: 'brush' as const,
      radius,
      points: [atShare(x, 0.3)],
    }));
  expect(exercises.metBy({ ...solution, marks: dots(150) })).not.toContain('aged');
  expect(exercises.metBy({ ...solution, marks: dots(60) })).toContain('aged');
  expect(exercises.metBy({ ...solution, marks: dots(60).slice(1) })).not.toContain('aged');
});
