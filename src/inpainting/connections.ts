/** Feature maps as one layer hands them to the next: `channels` maps of `side` × `side` units. */
export interface Maps {
  readonly channels: number;
  readonly side: number;
}

/** One unit of some maps. */
export interface Unit {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/**
 * A linear layer from maps to maps of the same shape, without bias. `channel-wise` is the layer of Pathak
 * et al. 2016, section 3.1: every map is fully connected to itself and to no other. A convolution's window
 * is `size` × `size`, odd, and reads nothing beyond the border.
 */
export type Layer =
  | { readonly kind: 'fully-connected' }
  | { readonly kind: 'channel-wise' }
  | { readonly kind: 'convolution'; readonly size: number };

/** How many units there are. */
export function unitCount({ channels, side }: Maps): number {
  return channels * side * side;
}

/** The unit's place when all maps are written out in one row: channel by channel, row by row. */
export function indexOf({ side }: Maps, { channel, row, column }: Unit): number {
  return (channel * side + row) * side + column;
}

/** The unit at a place of that row. */
export function unitAt({ side }: Maps, index: number): Unit {
  const place = index % (side * side);
  return {
    channel: Math.floor(index / (side * side)),
    row: Math.floor(place / side),
    column: place % side,
  };
}

/**
 * Which of a layer's weights leads from an input unit to an output unit, 0 to `weightCount` − 1; null where
 * none does. Two pairs with the same answer share a weight. Everything else about a layer follows.
 */
export function weightBetween(layer: Layer, maps: Maps, input: Unit, output: Unit): number | null {
  switch (layer.kind) {
    case 'fully-connected':
      return indexOf(maps, output) * unitCount(maps) + indexOf(maps, input);
    case 'channel-wise': {
      if (input.channel !== output.channel) return null;
      const places = maps.side * maps.side;
      return indexOf(maps, output) * places + (indexOf(maps, input) % places);
    }
    case 'convolution': {
      const reach = (layer.size - 1) / 2;
      const down = input.row - output.row + reach;
      const right = input.column - output.column + reach;
      if (Math.min(down, right) < 0 || Math.max(down, right) >= layer.size) return null;
      const pair = output.channel * maps.channels + input.channel;
      return (pair * layer.size + down) * layer.size + right;
    }
  }
}

/** How many weights a layer has: m² n⁴, m n⁴ and m² k² for m maps of side n and a window of side k. */
export function weightCount(layer: Layer, { channels, side }: Maps): number {
  switch (layer.kind) {
    case 'fully-connected':
      return channels ** 2 * side ** 4;
    case 'channel-wise':
      return channels * side ** 4;
    case 'convolution':
      return channels ** 2 * layer.size ** 2;
  }
}

/** Weights of the way through a code of `code` numbers: maps to code, and code to maps, each fully connected. */
export function bottleneckWeightCount(maps: Maps, code: number): number {
  return 2 * unitCount(maps) * code;
}

/** Which input units the given output units hear through one layer: 1 where heard, in the order of `indexOf`. */
function heardThrough(layer: Layer, maps: Maps, outputs: Uint8Array): Uint8Array {
  const heard = new Uint8Array(unitCount(maps));
  outputs.forEach((listens, o) => {
    if (!listens) return;
    const output = unitAt(maps, o);
    for (let i = 0; i < heard.length; i++) {
      if (weightBetween(layer, maps, unitAt(maps, i), output) !== null) heard[i] = 1;
    }
  });
  return heard;
}

/**
 * What one output unit hears, at every level of a stack of layers: the first answer is at the input, the last
 * is the unit itself.
 */
export function heard(layers: readonly Layer[], maps: Maps, output: Unit): readonly Uint8Array[] {
  const itself = new Uint8Array(unitCount(maps));
  itself[indexOf(maps, output)] = 1;
  return layers.reduceRight<readonly Uint8Array[]>(
    (levels, layer) => [heardThrough(layer, maps, levels[0] ?? itself), ...levels],
    [itself],
  );
}
