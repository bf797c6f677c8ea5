import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import catalogue from '../../../models/catalogue.json' with { type: 'json' };
import { createImage, type Image } from '../../../src/inpainting/image.ts';
import {
  partialConvolution,
  raiseValid,
  updateValid,
  validOf,
  type Kernel,
  type Valid,
} from '../../../src/inpainting/partialConvolution.ts';
import {
  outputSide,
  parameterCount,
  receptiveField,
  uNetLayers,
  validThrough,
} from '../../../src/inpainting/partialConvolutionUNet.ts';

/** Equation 1 as it is written: for one output, gather the window of X and of M, channel by channel. */
function direct(
  image: Image,
  valid: Valid,
  kernel: Kernel,
  stride: number,
  o: number,
  x: number,
  y: number,
): number {
  const { size, inputs } = kernel;
  const offsets = Array.from({ length: size }, (_, k) => k - (size - 1) / 2);
  const inside = (u: number, v: number): boolean =>
    u >= 0 && v >= 0 && u < image.width && v < image.height;
  let [product, ones, sumOfM] = [0, 0, 0];
  for (let i = 0; i < inputs; i++) {
    for (const [ky, dy] of offsets.entries()) {
      for (const [kx, dx] of offsets.entries()) {
        const [u, v] = [x * stride + dx, y * stride + dy];
        const m = inside(u, v) ? valid.data[v * image.width + u]! : 0;
        const value = inside(u, v) ? image.data[(i * image.height + v) * image.width + u]! : 0;
        product += kernel.weights[((o * inputs + i) * size + ky) * size + kx]! * value * m;
        ones += 1;
        sumOfM += m;
      }
    }
  }
  return sumOfM > 0 ? (product * ones) / sumOfM + kernel.bias[o]! : 0;
}

const floats = (length: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.integer({ min: -64, max: 64 }), { minLength: length, maxLength: length })
    .map((v) => Float32Array.from(v, (n) => n / 32));

const cases = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    inputs: fc.integer({ min: 1, max: 3 }),
    outputs: fc.integer({ min: 1, max: 2 }),
    size: fc.constantFrom(1, 3, 5),
    stride: fc.constantFrom(1, 2),
  })
  .chain(({ width, height, inputs, outputs, size, stride }) =>
    fc.record({
      stride: fc.constant(stride),
      image: floats(width * height * inputs).map((data): Image => ({
        width,
        height,
        channels: inputs,
        data,
      })),
      valid: fc
        .array(fc.constantFrom(0, 1), { minLength: width * height, maxLength: width * height })
        .map((data): Valid => ({ width, height, data: Uint8Array.from(data) })),
      kernel: fc
        .record({ weights: floats(outputs * inputs * size * size), bias: floats(outputs) })
        .map((numbers): Kernel => ({ size, inputs, outputs, ...numbers })),
    }),
  );

describe('partial convolution', () => {
  test('is equation 1, window by window', () => {
    fc.assert(
      fc.property(cases, ({ image, valid, kernel, stride }) => {
        const { features } = partialConvolution(image, valid, kernel, stride);
        expect([features.width, features.height]).toEqual([
          Math.ceil(image.width / stride),
          Math.ceil(image.height / stride),
        ]);
        for (let o = 0; o < kernel.outputs; o++) {
          for (let y = 0; y < features.height; y++) {
            for (let x = 0; x < features.width; x++) {
              const value = features.data[(o * features.height + y) * features.width + x]!;
              expect(value).toBeCloseTo(direct(image, valid, kernel, stride, o, x, y), 3);
            }
          }
        }
      }),
    );
  });

  test('does not read what lies in the hole', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: -100, max: 100 }),
        ({ image, valid, kernel, stride }, junk) => {
          const plane = valid.data.length;
          const other = {
            ...image,
            data: image.data.map((value, i) => (valid.data[i % plane] ? value : junk)),
          };
          expect(partialConvolution(other, valid, kernel, stride)).toEqual(
            partialConvolution(image, valid, kernel, stride),
          );
        },
      ),
    );
  });

  test('keeps a picture of one value under the mean, whatever is missing', () => {
    const kernel: Kernel = {
      size: 3,
      inputs: 1,
      outputs: 1,
      weights: new Float32Array(9).fill(1 / 9),
      bias: new Float32Array(1),
    };
    fc.assert(
      fc.property(cases, ({ valid }) => {
        const { features, valid: after } = partialConvolution(
          createImage(valid.width, valid.height, 1, 0.7),
          valid,
          kernel,
        );
        for (const [i, value] of features.data.entries())
          expect(value).toBeCloseTo(after.data[i] ? 0.7 : 0, 5);
      }),
    );
  });

  test('refuses a mask of another size', () => {
    const kernel: Kernel = {
      size: 1,
      inputs: 1,
      outputs: 1,
      weights: new Float32Array(1),
      bias: new Float32Array(1),
    };
    const valid: Valid = { width: 2, height: 1, data: new Uint8Array(2) };
    expect(() => partialConvolution(createImage(1, 1, 1), valid, kernel)).toThrow(RangeError);
  });
});

describe('the mask', () => {
  test('never loses a valid pixel at stride 1, and grows by the reach of the window', () => {
    const hole = { width: 9, height: 9, data: new Uint8Array(81).fill(1) };
    hole.data[4 * 9 + 4] = 0;
    const after = updateValid(validOf(hole), 5);
    const expected = Array.from({ length: 81 }, (_, i) =>
      Number(Math.abs((i % 9) - 4) <= 2 && Math.abs(Math.floor(i / 9) - 4) <= 2),
    );
    expect([...after.data]).toEqual(expected);
  });

  test('is doubled pixel by pixel', () => {
    expect([...raiseValid({ width: 2, height: 1, data: Uint8Array.of(1, 0) }).data]).toEqual([
      1, 1, 0, 0, 1, 1, 0, 0,
    ]);
  });
});

describe('the U-Net', () => {
  const layers = uNetLayers();

  test('has as many parameters as the trained network', () => {
    const trained = catalogue.generators.find(({ id }) => id === 'partial-convolution');
    expect(layers.reduce((sum, layer) => sum + parameterCount(layer), 0)).toBe(trained?.parameters);
  });

  test('returns to the size of the picture', () => {
    expect(layers.map((_, i) => outputSide(layers, i, 256))).toEqual([
      128, 64, 32, 16, 8, 4, 8, 16, 32, 64, 128, 256,
    ]);
  });

  test('sees 143 pixels at the bottleneck: 1 + Σ (size − 1) · product of the strides before', () => {
    const strided = [7, 5, 5, 3, 3, 3].reduce((sum, size, i) => sum + (size - 1) * 2 ** i, 1);
    expect(receptiveField(layers, 5)).toBe(strided);
    expect(strided).toBe(143);
  });

  test('closes a hole of half the side before the bottleneck, and stays closed', () => {
    const hole = { width: 256, height: 256, data: new Uint8Array(256 * 256) };
    for (let y = 64; y < 192; y++) hole.data.fill(1, y * 256 + 64, y * 256 + 192);
    const missing = validThrough(layers, validOf(hole)).map(({ data }) =>
      data.reduce((n, v) => n + 1 - v, 0),
    );
    expect(missing.slice(0, 5).every((count, i) => i === 0 || count < missing[i - 1]!)).toBe(true);
    expect(missing.slice(5)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
