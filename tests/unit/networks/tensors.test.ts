import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import { createImage } from '../../../src/inpainting/image.ts';
import {
  imageFromTensor,
  tensorFromHole,
  tensorFromImage,
  tensorsFromRequest,
} from '../../../src/networks/tensors.ts';
import { images } from '../inpainting/arbitrary.ts';

const entry = {
  name: 'A network',
  sizes: { multipleOf: 64, min: 64, max: 512, trainedAt: [64] },
  knobs: [{ name: 'temperature', default: 10, meaning: 'of the attention' }],
};

describe('pictures', () => {
  test('go to [-1, 1] and come back', () => {
    const black = tensorFromImage({
      width: 3,
      height: 1,
      channels: 1,
      data: Float32Array.of(0, 0.5, 1),
    });
    expect(black).toEqual({ dims: [1, 1, 1, 3], data: Float32Array.of(-1, 0, 1) });
    fc.assert(
      fc.property(images(8), (image) => {
        const back = imageFromTensor(tensorFromImage(image));
        expect(back).toMatchObject({ width: image.width, height: image.height, channels: 3 });
        back.data.forEach((value, i) => expect(value).toBeCloseTo(image.data[i]!, 6));
      }),
    );
  });

  test('are clamped on the way back', () => {
    const image = imageFromTensor({ dims: [1, 1, 1, 2], data: Float32Array.of(-1.5, 1.5) });
    expect([...image.data]).toEqual([0, 1]);
  });

  test('need a tensor of their shape', () => {
    const data = new Float32Array(12);
    expect(() => imageFromTensor({ dims: [2, 3, 1, 2], data })).toThrow(RangeError);
    expect(() => imageFromTensor({ dims: [3, 2, 2], data })).toThrow(RangeError);
    expect(() => imageFromTensor({ dims: [1, 3, 2, 3], data })).toThrow(RangeError);
  });
});

describe('what a network is fed', () => {
  const image = createImage(64, 64, 3, 0.5);
  const hole = createHole(64, 64);
  hole.data[5] = 1;

  test('is the picture, the hole and its knobs', () => {
    const tensors = tensorsFromRequest(entry, { image, hole });
    expect(tensors).toEqual({
      image: tensorFromImage(image),
      hole: { dims: [1, 1, 64, 64], data: Float32Array.from(hole.data) },
      temperature: { dims: [], data: Float32Array.of(10) },
    });
    expect(tensors['hole']).toEqual(tensorFromHole(hole));
    const turned = tensorsFromRequest(entry, { image, hole, knobs: { temperature: 3 } });
    expect(turned['temperature']?.data[0]).toBe(3);
  });

  test.each([
    [
      'a size it was not made for',
      createImage(96, 96),
      createHole(96, 96),
      {},
      /squares of 64 to 512/,
    ],
    [
      'a picture that is not square',
      createImage(64, 128),
      createHole(64, 128),
      {},
      /not on 64×128/,
    ],
    ['a hole of another shape', image, createHole(32, 32), {}, /same size/],
    ['a grey picture', createImage(64, 64, 1), hole, {}, /three colours/],
    ['a knob it does not have', image, hole, { gate: 1 }, /no knob called gate/],
    [
      'nothing known',
      image,
      { ...hole, data: hole.data.map(() => 1) },
      {},
      /Everything is missing/,
    ],
  ])('is refused: %s', (_, picture, missing, knobs, message) => {
    const request = { image: picture, hole: missing, knobs };
    expect(() => tensorsFromRequest(entry, request)).toThrow(message);
    expect(() => tensorsFromRequest(entry, request)).toThrow(
      expect.objectContaining({ name: 'NetworkError', code: 'bad-input' }),
    );
  });
});
