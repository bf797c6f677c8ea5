import { missingCount, type Hole } from '../inpainting/hole.ts';
import { createImage, type Image } from '../inpainting/image.ts';
import { NetworkError, type NetworkEntry, type RunRequest, type Tensor } from './contract.ts';

/** [0, 1] to [-1, 1]: the image as [1, channels, height, width]. */
export function tensorFromImage(image: Image): Tensor {
  return {
    dims: [1, image.channels, image.height, image.width],
    data: image.data.map((value) => 2 * value - 1),
  };
}

/** [-1, 1] to [0, 1], clamped, of a tensor [1, channels, height, width]. Throws `RangeError` on another shape. */
export function imageFromTensor(tensor: Tensor): Image {
  const [batch, channels, height, width, ...more] = tensor.dims;
  if (
    batch !== 1 ||
    channels === undefined ||
    height === undefined ||
    width === undefined ||
    more.length > 0
  ) {
    throw new RangeError(
      `A picture needs a tensor [1, channels, height, width], not [${tensor.dims.join(', ')}].`,
    );
  }
  const image = createImage(width, height, channels);
  if (tensor.data.length !== image.data.length) {
    throw new RangeError(
      `${tensor.data.length} values do not make a tensor [${tensor.dims.join(', ')}].`,
    );
  }
  image.data.set(tensor.data.map((value) => Math.min(1, Math.max(0, (value + 1) / 2))));
  return image;
}

/** The hole as [1, 1, height, width], 1 where missing. */
export function tensorFromHole(hole: Hole): Tensor {
  return { dims: [1, 1, hole.height, hole.width], data: Float32Array.from(hole.data) };
}

/**
 * Everything that a network is fed, by input name: `image`, `hole` and its knobs, those not asked for at
 * their defaults. Throws `NetworkError` ('bad-input') when the network cannot take the request.
 */
export function tensorsFromRequest(
  entry: Pick<NetworkEntry, 'name' | 'sizes' | 'knobs'>,
  { image, hole, knobs = {} }: Pick<RunRequest, 'image' | 'hole' | 'knobs'>,
): Record<string, Tensor> {
  requireTaken(entry, image, hole);
  const unknown = Object.keys(knobs).find(
    (name) => !entry.knobs.some((knob) => knob.name === name),
  );
  if (unknown !== undefined) throw badInput(`${entry.name} has no knob called ${unknown}.`);
  const scalars = entry.knobs.map((knob) => {
    return [
      knob.name,
      { dims: [], data: Float32Array.of(knobs[knob.name] ?? knob.default) },
    ] as const;
  });
  return {
    image: tensorFromImage(image),
    hole: tensorFromHole(hole),
    ...Object.fromEntries(scalars),
  };
}

function requireTaken(
  { name, sizes }: Pick<NetworkEntry, 'name' | 'sizes'>,
  image: Image,
  hole: Hole,
): void {
  const { width, height, channels } = image;
  if (channels !== 3)
    throw badInput(`${name} takes pictures of three colours, not of ${channels}.`);
  if (hole.width !== width || hole.height !== height) {
    throw badInput(
      `The hole is ${hole.width}×${hole.height} and the picture ${width}×${height}: they must be the same size.`,
    );
  }
  const fits =
    width === height && width >= sizes.min && width <= sizes.max && width % sizes.multipleOf === 0;
  if (!fits) {
    throw badInput(
      `${name} works on squares of ${sizes.min} to ${sizes.max} pixels in steps of ${sizes.multipleOf}, not on ${width}×${height}.`,
    );
  }
  if (missingCount(hole) === hole.data.length) {
    throw badInput(
      'Everything is missing, so there is nothing to fill from. Leave some of the picture.',
    );
  }
}

function badInput(message: string): NetworkError {
  return new NetworkError('bad-input', message);
}
