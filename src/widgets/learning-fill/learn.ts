import { complete } from '../../inpainting/complete.ts';
import { requireFillable, type Hole } from '../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { drawLessons, pointsOf, type Spot } from '../../inpainting/lesson.ts';
import { mean } from '../../inpainting/mean.ts';
import { startFillTrial } from '../../networks/gradients/fillTrial.ts';
import {
  batchesAStep,
  both,
  channels,
  stacks,
  steps,
  windows,
  type Both,
  type Network,
} from './scene.ts';
import type { Answer, Standing } from './standing.ts';

/** A photograph and its hole, both in pixels that are worked on. */
export interface Task {
  readonly image: Image;
  readonly hole: Hole;
  readonly seed: number;
}

export interface Learned {
  /** The photograph's own colours at the two points. */
  readonly truth: Readonly<Record<'p1' | 'p2', readonly number[]>>;
  readonly standings: Both<Standing>;
  /** The photograph with each network's fill in its hole, as bytes of a picture. */
  readonly fills: Both<Uint8ClampedArray<ArrayBuffer>>;
}

/**
 * Both networks from their first weights to the last, a picture at a time. They begin with the same weights
 * and learn from the same windows. Needs a backend. Throws `HoleError`.
 */
export function* learn({ image, hole, seed }: Task): Generator<Learned, void> {
  requireFillable(image, hole);
  const { p1, p2 } = pointsOf(hole);
  const truth = { p1: coloursAt(image, p1), p2: coloursAt(image, p2) };
  const pupils = both((network) => ({
    trial: startFillTrial(stacks[network], channels, seed),
    draw: drawLessons(image, hole, windows, seed),
  }));
  try {
    for (let step = 0; step <= steps; step++) {
      const losses = both((network) => {
        const { trial, draw } = pupils[network];
        if (step === 0) return null;
        return mean(Array.from({ length: batchesAStep }, () => trial.learn(draw())));
      });
      const filled = both((network) =>
        complete(image, hole, pupils[network].trial.fill(image, hole)),
      );
      const answerOf = (network: Network, spot: Spot, right: readonly number[]): Answer => {
        const colour = coloursAt(filled[network], spot);
        return {
          colour,
          off: mean(colour.map((value, c) => Math.abs(value - (right[c] ?? 0)))),
          known: knownShare(pupils[network].trial.dependence(image, hole, spot), hole),
        };
      };
      yield {
        truth,
        standings: both((network) => ({
          loss: losses[network],
          p1: answerOf(network, p1, truth.p1),
          p2: answerOf(network, p2, truth.p2),
        })),
        fills: both((network) => rgbaFromImage(filled[network])),
      };
    }
  } finally {
    both((network) => pupils[network].trial.dispose());
  }
}

/** The values of all channels at a place. */
function coloursAt({ width, height, channels, data }: Image, { x, y }: Spot): number[] {
  return Array.from({ length: channels }, (_, c) => data[(c * height + y) * width + x] ?? 0);
}

function knownShare(dependence: Float32Array, hole: Hole): number {
  let [known, all] = [0, 0];
  dependence.forEach((value, i) => {
    all += value;
    if (hole.data[i] === 0) known += value;
  });
  return all === 0 ? 0 : known / all;
}
