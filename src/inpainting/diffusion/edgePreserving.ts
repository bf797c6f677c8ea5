import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import type { Reporting } from '../progress.ts';
import { conjugateGradients } from './conjugateGradients.ts';
import { harmonic } from './harmonic.ts';
import { multigrid } from './multigrid.ts';
import { cutOut, layBack } from './solve.ts';
import type { Stepper } from './stepper.ts';
import { createVector, problemOf, type Neighbourhood, type Problem } from './system.ts';

/** Slopes below this, in intensity a pixel, are smoothed as by Laplace; above it, edges are free to be sharp. */
const SMOOTHING = 0.01;
/** Each linear system is soon replaced by a better one: a few iterations on it are enough. */
const INNER_ITERATIONS = 3;
/** The fill rests when no pixel changes by more than an eighth of one of 8-bit's levels. */
const REST = 5e-4;
/** Small holes rest after 10 to 20 steps; in wide ones the last hundred steps move only faint contours. */
const MOST_STEPS = 40;
const NEIGHBOURHOOD: Neighbourhood = [[0, -1], [-1, 0], [0, 0], [1, 0], [0, 1]]; // prettier-ignore

/**
 * For every corner where four pixels meet, |∇u| over all channels, smoothed: √(Σ d²/2 + SMOOTHING²), d being the
 * differences along the four sides between them. Beyond the border the picture is mirrored.
 * Size (width + 1) × (height + 1).
 */
function slopesOf({ width, height, channels, data }: Image): Float64Array {
  const slopes = new Float64Array((width + 1) * (height + 1));
  const plane = width * height;
  for (let y = 0; y <= height; y++) {
    const upper = Math.max(0, y - 1) * width;
    const lower = Math.min(height - 1, y) * width;
    for (let x = 0; x <= width; x++) {
      const left = Math.max(0, x - 1);
      const right = Math.min(width - 1, x);
      let sum = 0;
      for (let start = 0; start < channels * plane; start += plane) {
        const a = data[start + upper + left]!;
        const b = data[start + upper + right]!;
        const c = data[start + lower + left]!;
        const d = data[start + lower + right]!;
        sum += (b - a) ** 2 + (d - c) ** 2 + (c - a) ** 2 + (d - b) ** 2;
      }
      slopes[y * (width + 1) + x] = Math.sqrt(sum / 2 + SMOOTHING * SMOOTHING);
    }
  }
  return slopes;
}

/** ∫|∇u| of a picture as the fill measures it, all channels together, in intensity times pixels. */
export function totalVariation(image: Image): number {
  const { width, height } = image;
  let sum = 0;
  slopesOf(image).forEach((slope, i) => {
    const x = i % (width + 1);
    const y = Math.floor(i / (width + 1));
    // Corners on the border belong to the mirrored picture as well.
    sum += slope * (x === 0 || x === width ? 0.5 : 1) * (y === 0 || y === height ? 0.5 : 1);
  });
  return sum;
}

/** div(∇u / |∇v|) = 0 in the hole, v being the picture as it stands: diffusion that slows down at v's edges. */
function laggedProblem(standing: Image, hole: Hole): Problem {
  const { width, height } = standing;
  const stride = width + 1;
  const ease = slopesOf(standing).map((slope) => 1 / slope);
  return problemOf(standing, hole, NEIGHBOURHOOD, (x, y, row) => {
    const corner = y * stride + x;
    const [a, b, c, d] = [
      ease[corner]!,
      ease[corner + 1]!,
      ease[corner + stride]!,
      ease[corner + stride + 1]!,
    ];
    row[0] = y > 0 ? -(a + b) / 2 : 0;
    row[1] = x > 0 ? -(a + c) / 2 : 0;
    row[3] = x < width - 1 ? -(b + d) / 2 : 0;
    row[4] = y < height - 1 ? -(c + d) / 2 : 0;
    row[2] = -(row[0] + row[1] + row[3] + row[4]);
  });
}

/**
 * Total-variation fill: of all pictures that agree outside the hole the one of least ∫|∇u|, the channels sharing
 * their edges. Edges go on straight, if the hole is narrower than what they bound; texture does not.
 * One to three channels. Throws `HoleError`.
 * Source: Chan & Shen 2001, *Mathematical models for local nontexture inpaintings*, section 4, without noise.
 */
export function edgePreserving(image: Image, hole: Hole, { onProgress }: Reporting = {}): Image {
  const stepper = edgePreservingStepper(image, hole);
  let first = 0;
  let share = 0;
  while (stepper.iterations < MOST_STEPS) {
    const change = stepper.next();
    if (change <= stepper.rest) break;
    if (first === 0) first = change;
    // Changes shrink about geometrically on their way to rest, which is seldom so far off as the last step.
    const settled = Math.log(first / change) / Math.log(first / stepper.rest);
    share = Math.max(share, settled, stepper.iterations / MOST_STEPS);
    onProgress?.(share);
  }
  return stepper.image;
}

/**
 * The same fill, step by step from the harmonic one; each step solves `laggedProblem` roughly, which never raises
 * `totalVariation`. The residual is the largest change, in units of intensity.
 * Source: Vogel & Oman 1996, *Iterative methods for total variation denoising*, the fixed point of section 3.
 */
export function edgePreservingStepper(image: Image, hole: Hole): Stepper {
  const cutout = cutOut(harmonic(image, hole), hole);
  const standing = cutout.image;
  const plane = standing.width * standing.height;
  let problem = laggedProblem(standing, cutout.hole);
  const { pixels, system } = problem;
  const u = createVector(system);
  pixels.forEach((pixel, k) => {
    for (let c = 0; c < standing.channels; c++)
      u[system.cells[k]! + c] = standing.data[c * plane + pixel]!;
  });
  let iterations = 0;

  return {
    get image() {
      return layBack(image, cutout, problem, u);
    },
    get iterations() {
      return iterations;
    },
    rest: REST,
    next: () => {
      if (iterations++ > 0) problem = laggedProblem(standing, cutout.hole);
      const solver = conjugateGradients(
        problem.system,
        multigrid(problem.system),
        u,
        problem.right,
      );
      for (let n = 0; n < INNER_ITERATIONS; n++) solver.next();
      let largest = 0;
      pixels.forEach((pixel, k) => {
        for (let c = 0; c < standing.channels; c++) {
          const value = u[system.cells[k]! + c]!;
          largest = Math.max(largest, Math.abs(value - standing.data[c * plane + pixel]!));
          standing.data[c * plane + pixel] = value;
        }
      });
      return largest;
    },
  };
}
