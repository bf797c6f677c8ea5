import type { Image } from './image.ts';

/**
 * The channel-wise fully connected layer of Pathak et al. 2016, section 3.1, taken apart: maps of n × n places, every one
 * connected to itself alone.
 */
export interface ChannelWise {
  /** x, n × n × m: what the layer is given. */
  readonly before: Image;
  /** A, [m, n², n²]: for each map, row = the place that hears, column = the place that is heard. */
  readonly weights: Float32Array;
}

/** One map's weights of the place that hears, n², over the places that it hears. */
export function rowOf({ before, weights }: ChannelWise, map: number, place: number): Float32Array {
  const places = before.width * before.height;
  const from = (map * places + place) * places;
  return weights.subarray(from, from + places);
}

/** Steps from one place to another, the diagonal ones counted as one. */
export function stepsBetween(from: number, to: number, side: number): number {
  const across = Math.abs((from % side) - (to % side));
  const down = Math.abs(Math.floor(from / side) - Math.floor(to / side));
  return Math.max(across, down);
}

/** The mean size |A_pq| of the weights of places for themselves, and for all others. */
export function meanSizes({ before, weights }: ChannelWise): { own: number; others: number } {
  const places = before.width * before.height;
  let [own, all] = [0, 0];
  weights.forEach((weight, i) => {
    all += Math.abs(weight);
    if (i % places === Math.floor(i / places) % places) own += Math.abs(weight);
  });
  const owns = before.channels * places;
  return { own: own / owns, others: (all - own) / (owns * (places - 1)) };
}

/**
 * From how far away a place hears: for 0, 1, … n − 1 steps the energy of what arrives from there, the sum over maps of
 * (Σ_q A_pq x_q)² with q at that distance, as a share of all of these together, 0 to 1; all 0 where nothing arrives.
 */
export function energyBySteps(layer: ChannelWise, place: number): readonly number[] {
  const { width: side, channels, data } = layer.before;
  const places = side ** 2;
  const energy = new Array<number>(side).fill(0);
  for (let map = 0; map < channels; map++) {
    const arriving = new Float64Array(side);
    rowOf(layer, map, place).forEach((weight, q) => {
      arriving[stepsBetween(place, q, side)]! += weight * data[map * places + q]!;
    });
    arriving.forEach((sum, steps) => (energy[steps]! += sum ** 2));
  }
  const total = energy.reduce((sum, one) => sum + one, 0);
  return energy.map((one) => (total > 0 ? one / total : 0));
}

/**
 * The maps in which a layer changes most of what stands in the hole, first the one with the most: by the squares of the
 * changes, each place counted by the share of it that is missing.
 */
export function changedMost(before: Image, after: Image, missing: Float32Array): readonly number[] {
  const places = missing.length;
  const changes = Array.from({ length: before.channels }, (_, map) =>
    missing.reduce((sum, share, p) => {
      const i = map * places + p;
      return sum + share * (after.data[i]! - before.data[i]!) ** 2;
    }, 0),
  );
  return changes.map((_, map) => map).sort((a, b) => changes[b]! - changes[a]!);
}
