import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Tensor } from '../../networks/contract.ts';

/** How far one channel of a layer's gates is open, 0 to 1, on average over the hole and over the rest. */
export interface Opening {
  readonly channel: number;
  /** null where there is no hole, or nothing else. */
  readonly inside: number | null;
  readonly outside: number | null;
}

/** How much gates differ from others of the same layers. */
export interface Change {
  /** Mean absolute difference, 0 to 1. */
  readonly mean: number;
  /** Share of gates that turned from more than half open to less, or back. */
  readonly turned: number;
  readonly count: number;
}

/** Gates as the network hands them out, [1, channels, height, width]. Throws `RangeError` on another shape. */
export function gatesOf({ dims, data }: Tensor): Image {
  const [batch, channels, height, width, ...more] = dims;
  if (batch !== 1 || !channels || !height || !width || more.length > 0)
    throw new RangeError(
      `Gates need a tensor [1, channels, height, width], not [${dims.join(', ')}].`,
    );
  return { width, height, channels, data };
}

/**
 * Every channel's opening, the one that shuts the hole out most, against what lies around it, first. A
 * cell that the hole covers in part counts on either side by its share.
 */
export function openings(gates: Image, hole: Hole): readonly Opening[] {
  const shares = holeShares(hole, gates.width, gates.height);
  const plane = shares.length;
  const covered = shares.reduce((sum, share) => sum + share, 0);
  return Array.from({ length: gates.channels }, (_, channel): Opening => {
    let [inside, outside] = [0, 0];
    for (let i = 0; i < plane; i++) {
      const gate = gates.data[channel * plane + i]!;
      inside += shares[i]! * gate;
      outside += (1 - shares[i]!) * gate;
    }
    return {
      channel,
      inside: covered > 0 ? inside / covered : null,
      outside: covered < plane ? outside / (plane - covered) : null,
    };
  }).sort((a, b) => shutting(b) - shutting(a));
}

/** How much less a channel is open in the hole than around it, −1 to 1; 0 where that cannot be said. */
export function shutting({ inside, outside }: Opening): number {
  return inside === null || outside === null ? 0 : outside - inside;
}

/** How gates have changed, all of `before` and `after` together: pairs of the same layer. */
export function changeOf(before: readonly Image[], after: readonly Image[]): Change {
  let [sum, turned, count] = [0, 0, 0];
  before.forEach(({ data }, layer) => {
    data.forEach((gate, i) => {
      const now = after[layer]!.data[i]!;
      sum += Math.abs(now - gate);
      if (now > 0.5 !== gate > 0.5) turned++;
    });
    count += data.length;
  });
  return { mean: sum / count, turned: turned / count, count };
}

/** Which share of each cell of a coarser grid is missing. The hole's sides are multiples of the grid's. */
export function holeShares(hole: Hole, width: number, height: number): Float32Array {
  const shares = new Float32Array(width * height);
  const cell = { x: hole.width / width, y: hole.height / height };
  hole.data.forEach((missing, i) => {
    const x = Math.floor((i % hole.width) / cell.x);
    const y = Math.floor(Math.floor(i / hole.width) / cell.y);
    shares[y * width + x]! += missing / (cell.x * cell.y);
  });
  return shares;
}
