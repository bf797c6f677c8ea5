import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/gates.json' with { type: 'json' };
import {
  divided,
  kernelMatrix,
  powerStep,
  singularValues,
  startVector,
  type Matrix,
  type PowerIteration,
} from '../../../src/inpainting/spectralNorm.ts';

const matrices = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 9 }) })
  .chain(({ rows, columns }) =>
    fc
      .array(fc.integer({ min: -64, max: 64 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((data): Matrix => ({ rows, columns, data: Float64Array.from(data, (n) => n / 16) })),
  )
  .filter(({ data }) => data.some((value) => value !== 0));

/** ‖W‖² as the sum over its values: a matrix's squares are those of its singular values. */
const squares = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value * value, 0);

function steps(matrix: Matrix, count: number, seed = 1): readonly PowerIteration[] {
  const taken: PowerIteration[] = [];
  for (let i = 0, u = startVector(matrix.rows, seed); i < count; i++) {
    const step = powerStep(matrix, u);
    taken.push(step);
    u = step.u;
  }
  return taken;
}

describe('singular values', () => {
  test.each(golden.matrices.map((matrix) => [`${matrix.rows}×${matrix.columns}`, matrix] as const))(
    'are NumPy’s: %s',
    (_, { rows, columns, data, singularValues: expected }) => {
      const values = singularValues({ rows, columns, data: Float64Array.from(data) });
      expect(values.length).toBe(expected.length);
      values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 8));
    },
  );

  test('have the matrix’s squares, and are those of its transpose', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const values = singularValues(matrix);
        expect(values.length).toBe(Math.min(matrix.rows, matrix.columns));
        expect(squares(values)).toBeCloseTo(squares(matrix.data), 6);
        expect([...values]).toEqual([...values].sort((a, b) => b - a));
        const { rows, columns, data } = matrix;
        const turned = data.map((_, i) => data[(i % rows) * columns + Math.floor(i / rows)]!);
        const others = singularValues({ rows: columns, columns: rows, data: turned });
        values.forEach((value, i) => expect(value).toBeCloseTo(others[i]!, 6));
      }),
    );
  });

  test('are divided with the matrix', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const values = singularValues(matrix);
        const after = singularValues(divided(matrix, values[0]!));
        expect(after[0]).toBeCloseTo(1, 9);
        after.forEach((value, i) => expect(value).toBeCloseTo(values[i]! / values[0]!, 7));
      }),
    );
  });
});

describe('power iteration', () => {
  test('climbs, and never above the largest singular value', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 1, max: 1000 }), (matrix, seed) => {
        const largest = singularValues(matrix)[0]!;
        let last = 0;
        for (const { sigma } of steps(matrix, 12, seed)) {
          expect(sigma).toBeGreaterThanOrEqual(last - 1e-9);
          expect(sigma).toBeLessThanOrEqual(largest + 1e-9);
          last = sigma;
        }
      }),
    );
  });

  test('converges to it', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const [largest, second = 0] = singularValues(matrix);
        // Where the first two nearly agree nothing can be fast.
        fc.pre(second < 0.95 * largest!);
        const { u, v, sigma } = steps(matrix, 400).at(-1)!;
        expect(sigma).toBeCloseTo(largest!, 7);
        expect(Math.hypot(...u)).toBeCloseTo(1, 9);
        expect(Math.hypot(...v)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('loses a fourth power of the ratio of the first two a step', () => {
    const diagonal = { rows: 3, columns: 3, data: Float64Array.of(3, 0, 0, 0, 2, 0, 0, 0, 1) };
    const errors = steps(diagonal, 9).map(({ sigma }) => 3 - sigma);
    expect(errors[8]! / errors[7]!).toBeCloseTo((2 / 3) ** 4, 3);
  });

  test('its estimate is uᵀWv', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { u, v, sigma } = steps(matrix, 3).at(-1)!;
        let product = 0;
        matrix.data.forEach((value, i) => {
          product += u[Math.floor(i / matrix.columns)]! * value * v[i % matrix.columns]!;
        });
        expect(product).toBeCloseTo(sigma, 8);
      }),
    );
  });

  test('starts the same for the same seed', () => {
    expect(startVector(16, 3)).toEqual(startVector(16, 3));
    expect(startVector(16, 3)).not.toEqual(startVector(16, 4));
    expect(Math.hypot(...startVector(16, 3))).toBeCloseTo(1, 12);
  });
});

test('a kernel’s row is everything that one output reads', () => {
  const weights = Float32Array.from({ length: 2 * 3 * 9 }, (_, i) => i);
  const matrix = kernelMatrix({
    size: 3,
    inputs: 3,
    outputs: 2,
    weights,
    bias: new Float32Array(2),
  });
  expect([matrix.rows, matrix.columns]).toEqual([2, 27]);
  expect([...matrix.data]).toEqual([...weights]);
});
