import { mulberry32 } from '../evaluationHoles.ts';
import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { interleave, sourceCentres, targetCentres } from './sources.ts';

/**
 * A nearest-neighbour field: for every target patch a source patch. Patches are named by the pixel at
 * their centre; they lie in the picture as wholes.
 */
export interface Field {
  /** Side of a patch, odd. */
  readonly patchSize: number;
  /** The centres of the patches that hold a missing pixel, in reading order. */
  readonly targets: Int32Array;
  /** To every target the centre of its source patch, which is wholly known. */
  readonly sources: Int32Array;
  /** Sums of squared differences over all pixels and channels of the two patches. */
  readonly distances: Float64Array;
}

/** A field that is being improved; what it holds changes in place, and no distance ever grows. */
export interface FieldSearch {
  readonly field: Field;
  /** The sum of all distances. */
  readonly total: number;
  /**
   * Every target tries the sources beside those of its neighbours: of the left and the upper one, in reading
   * order; the next time of the right and the lower one, backwards.
   */
  readonly propagate: () => void;
  /** Every target tries sources at random around its own, in windows that halve until they are one pixel. */
  readonly searchRandomly: () => void;
  /** The picture has changed in the hole: every distance is taken anew. */
  readonly lookAgain: (image: Image) => void;
}

/**
 * Starts a field: every target gets the source that `startAt` names, where that is one, and else any source
 * with equal chance. The picture needs values in the hole too: a guess, which the patches are compared by.
 *
 * The paper lets propagation and random search take turns at every patch; here each goes over the
 * whole field by itself, so that each can be looked at.
 * Source: Barnes, Shechtman, Finkelstein & Goldman 2009, *PatchMatch*, section 3.
 */
export function startField(
  image: Image,
  hole: Hole,
  patchSize: number,
  seed: number,
  startAt: (target: number) => number = () => -1,
): FieldSearch {
  const { width, height, channels } = image;
  const half = (patchSize - 1) / 2;
  const random = mulberry32(seed);
  const centres = sourceCentres(hole, half);
  const targets = targetCentres(hole, half);
  const isSource = new Uint8Array(hole.data.length);
  for (const centre of centres) isSource[centre] = 1;
  /** Which target has its centre there; -1 where none has. */
  const numbers = new Int32Array(hole.data.length).fill(-1);
  targets.forEach((pixel, n) => (numbers[pixel] = n));
  const any = (): number => centres[Math.floor(random() * centres.length)]!;
  const sources = targets.map((target) => {
    const start = startAt(target);
    return isSource[start] ? start : any();
  });
  const distances = new Float64Array(targets.length);
  let pixels = interleave(image);
  let forwards = true;

  const stride = width * channels;
  const row = patchSize * channels;
  const corner = half * (stride + channels);
  /** Of two patches; Infinity where it is found to be `bound` or more. */
  function distance(a: number, b: number, bound: number): number {
    let sum = 0;
    let i = a * channels - corner;
    let j = b * channels - corner;
    for (let y = 0; y < patchSize; y++, i += stride, j += stride) {
      for (let k = 0; k < row; k++) {
        const difference = pixels[i + k]! - pixels[j + k]!;
        sum += difference * difference;
      }
      if (sum >= bound) return Infinity;
    }
    return sum;
  }

  function attempt(n: number, source: number): void {
    const found = distance(targets[n]!, source, distances[n]!);
    if (found === Infinity) return;
    distances[n] = found;
    sources[n] = source;
  }

  /** Takes over the neighbour's source, moved as the target is from its neighbour. */
  function follow(n: number, step: number): void {
    const neighbour = numbers[targets[n]! - step];
    if (neighbour === undefined || neighbour < 0) return;
    const source = sources[neighbour]! + step;
    if (source !== sources[n] && isSource[source]) attempt(n, source);
  }

  function propagate(): void {
    const step = forwards ? 1 : -1;
    const last = targets.length - 1;
    for (let i = 0; i <= last; i++) {
      const n = forwards ? i : last - i;
      follow(n, step);
      follow(n, step * width);
    }
    forwards = !forwards;
  }

  function searchRandomly(): void {
    for (let n = 0; n < targets.length; n++) {
      for (let reach = Math.max(width, height); reach >= 1; reach /= 2) {
        const x = sources[n]! % width;
        const y = (sources[n]! - x) / width;
        const column = x + Math.round((2 * random() - 1) * reach);
        const line = y + Math.round((2 * random() - 1) * reach);
        if (column < 0 || column >= width || line < 0 || line >= height) continue;
        const source = line * width + column;
        if (isSource[source]) attempt(n, source);
      }
    }
  }

  function lookAgain(seen: Image): void {
    pixels = interleave(seen);
    targets.forEach((target, n) => (distances[n] = distance(target, sources[n]!, Infinity)));
  }

  lookAgain(image);
  return {
    field: { patchSize, targets, sources, distances },
    get total() {
      return distances.reduce((sum, value) => sum + value, 0);
    },
    propagate,
    searchRandomly,
    lookAgain,
  };
}
