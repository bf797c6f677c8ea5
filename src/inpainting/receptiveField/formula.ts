import { padBefore, reachOf, type Layer } from './layers.ts';

/** Where the outputs of a stack look, along one side, in pixels of its input. */
export interface Field {
  /** From the first pixel that an output can depend on to the last, both included. */
  readonly size: number;
  /** From one output place to the next. */
  readonly jump: number;
  /** The first pixel of output place 0; negative in the padding. */
  readonly first: number;
}

/** Where an output looks that no layer comes before. */
const pixel: Field = { size: 1, jump: 1, first: 0 };

/**
 * The receptive field after every layer, by the recurrence over layers of kernel k, dilation d, stride s
 *
 *     size ← size + d (k − 1) · jump,   jump ← jump · s
 *
 * Throws `RangeError` where a layer doubles its input: the field then depends on the output's place, and
 * `largestField` finds the largest.
 */
export function fieldsThrough(layers: readonly Layer[]): readonly Field[] {
  let field = pixel;
  return layers.map((layer) => {
    if (layer.stride < 1) throw new RangeError('A layer that doubles has no one field.');
    const { size, jump, first } = field;
    field = {
      size: size + reachOf(layer) * jump,
      jump: jump * layer.stride,
      first: first - padBefore(layer) * jump,
    };
    return field;
  });
}

/** The receptive field of a whole stack; that of no layers is a pixel. Throws as `fieldsThrough` does. */
export function fieldOf(layers: readonly Layer[]): Field {
  return fieldsThrough(layers).at(-1) ?? pixel;
}
