import { expect, test } from 'vitest';
import { mergeRows, type Row } from '../../../src/commands/evaluationRows.ts';

const none = { psnrPooled: 20, psnrMean: 20, ssimMean: 0.5, l1Mean: 0.1 };
function row(set: string, hole: string, method: string, ssimMean = 0.5): Row {
  const shape = { width: 8, height: 8, missing: 0.1, photographs: 1, gradientEnergy: 1, seam: 1 };
  return { set, hole, method, ...shape, ...none, ssimMean, whole: none };
}

test('what is measured anew replaces what was, in the order of the methods', () => {
  const before = ['a', 'b'].flatMap((set) =>
    ['square', 'strokes'].flatMap((hole) =>
      ['telea', 'gone', 'network', 'opencv-telea'].map((method) => row(set, hole, method)),
    ),
  );
  const anew = ['a', 'b'].flatMap((set) =>
    ['square', 'strokes'].flatMap((hole) => [
      row(set, hole, 'network', 0.9),
      row(set, hole, 'patches', 0.7),
    ]),
  );
  const order = ['telea', 'patches', 'network'];
  const merged = mergeRows(before, anew, order, (method) => method !== 'gone');
  const one = ['telea 0.5', 'patches 0.7', 'network 0.9', 'opencv-telea 0.5'];
  expect(
    merged.map(({ set, hole, method, ssimMean }) => `${set} ${hole} ${method} ${ssimMean}`),
  ).toEqual(
    ['a square', 'a strokes', 'b square', 'b strokes'].flatMap((place) =>
      one.map((rest) => `${place} ${rest}`),
    ),
  );
});
