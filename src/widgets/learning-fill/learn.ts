import { complete } from '../../inpainting/complete.ts';
import { requireFillable, type Hole } from '../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { drawLessons, pointsOf, type Spot } from '../../inpainting/lesson.ts';
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

/** A photograph and its hole, both in pixels that are worked on. */
export interface Task {
  readonly image: Image;
  readonly hole: Hole;
  readonly seed: number;
}

/** A network's answer at one place of the hole. */
export interface Answer {
  /** Red, green and blue in [0, 1]. */
  readonly colour: readonly number[];
  /** Mean absolute difference from the photograph's own colour there. */
  readonly off: number;
  /** Of what the colour depends on, as squared gradients tell it, the share that is known: 0 to 1. */
  readonly known: number;
}

/** How a network stands after some batches. */
export interface Standing {
  /** Mean absolute error in the holes of the batches since the picture before; null before the first. */
  readonly loss: number | null;
  readonly p1: Answer;
  readonly p2: Answer;
}

/** What the curves show of a standing. */
export interface Errors {
  readonly loss: number | null;
  readonly p1: number;
  readonly p2: number;
}

export function errorsOf({ loss, p1, p2 }: Standing): Errors {
  return { loss, p1: p1.off, p2: p2.off };
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
