import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  subtractProduct,
  sweep,
  sweepFromZero,
} from '../../../../src/inpainting/diffusion/stencil.ts';
import {
  createVector,
  LANES,
  problemOf,
  type System,
} from '../../../../src/inpainting/diffusion/system.ts';

const REACH = [-2, -1, 0, 1, 2];
const SIZE = 14;
/** By the squared way to a neighbour: the five-point stencil, the 13-point one, the widest. */
const stencils: readonly Readonly<Record<number, number>>[] = [
  { 0: 4, 1: -1 },
  { 0: 20, 1: -8, 2: 2, 4: 1 },
  { 0: 30, 1: -6, 2: 1.5, 4: 0.5, 5: 0.3, 8: 0.2 },
];

/** The same stencil in every row, the border's too; holes of long runs, short ones and single pixels. */
const systems = fc
  .tuple(fc.constantFrom(...stencils), fc.array(fc.boolean(), { minLength: 196, maxLength: 196 }))
  .chain(([stencil, dots]) =>
    fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 14 })).map(([left, top, side]) => {
      const data = Uint8Array.from(dots, (dot, i) => {
        const [x, y] = [(i % SIZE) - left, Math.floor(i / SIZE) - top];
        return Number(dot || (x >= 0 && y >= 0 && x < side && y < side));
      });
      const neighbours = REACH.flatMap((dy) => REACH.map((dx) => [dx, dy] as const)).filter(
        ([dx, dy]) => dx * dx + dy * dy in stencil,
      );
      const row = Float64Array.from(neighbours, ([dx, dy]) => stencil[dx * dx + dy * dy]!);
      const image = {
        width: SIZE,
        height: SIZE,
        channels: 3,
        data: new Float32Array(3 * SIZE ** 2),
      };
      const hole = { width: SIZE, height: SIZE, data };
      return problemOf(image, hole, neighbours, (_x, _y, out) => out.set(row), row).system;
    }),
  )
  .filter(({ cells }) => cells.length > 0);

const waves = (system: System, pace: number): Float64Array => {
  const vector = createVector(system);
  for (const cell of system.cells)
    for (let lane = 0; lane < LANES; lane++) vector[cell + lane] = Math.sin(pace * (cell + lane));
  return vector;
};

/** The product, value by value, straight from the definition. */
function productOf(system: System, u: Float64Array): Float64Array {
  const out = createVector(system);
  for (let r = 0; r < system.runs.length; r += 3) {
    for (let i = system.runs[r]!; i < system.runs[r + 1]!; i++) {
      system.offsets.forEach((offset, o) => {
        out[i]! += system.coefficients[system.runs[r + 2]! + o]! * u[i + offset]!;
      });
    }
  }
  return out;
}

/** One sweep straight from the definition: each value in turn made to fulfil its equation. */
function sweptOf(system: System, u: Float64Array, right: Float64Array, backwards: boolean) {
  const out = u.slice();
  const centre = system.coefficients[system.offsets.length >> 1]!;
  for (const cell of backwards ? system.cells.toReversed() : system.cells) {
    for (let i = cell; i < cell + LANES; i++) {
      const rest = right[i]! - productOf(system, out)[i]!;
      out[i]! += rest / centre;
    }
  }
  return out;
}

const expectClose = (a: Float64Array, b: Float64Array): void => {
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 10));
};

describe('a system', () => {
  it('times a vector, subtracted, is what its stencils say', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const [u, from] = [waves(system, 0.7), waves(system, 1.3)];
        const out = createVector(system);
        subtractProduct(out, system, u, from);
        const product = productOf(system, u);
        expectClose(
          out,
          from.map((value, i) => value - product[i]!),
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each([false, true])('is swept value by value, backwards: %s', (backwards) => {
    fc.assert(
      fc.property(systems, (system) => {
        const [u, right] = [waves(system, 0.7), waves(system, 1.3)];
        const expected = sweptOf(system, u, right, backwards);
        sweep(system, u, right, backwards);
        expectClose(u, expected);
      }),
      { numRuns: 5 },
    );
  });

  it('is swept from zero, whatever was there, and the residual told', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const [u, right] = [waves(system, 0.7), waves(system, 1.3)];
        const residual = createVector(system);
        sweepFromZero(system, u, right, residual);
        expectClose(u, sweptOf(system, createVector(system), right, false));
        const product = productOf(system, u);
        expectClose(
          residual,
          right.map((value, i) => value - product[i]!),
        );
      }),
      { numRuns: 5 },
    );
  });
});
