/** The best match of a patch. */
export interface Match {
  /** The pixel at the centre of the source patch. */
  readonly source: number;
  /** Sum of squared differences over the known pixels of the target patch and all channels. */
  readonly distance: number;
}

interface Searched {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Interleaved. Values that are filled in later are read when a patch is searched for. */
  readonly pixels: Float32Array;
  /** 1 where a pixel of the target patch counts. */
  readonly known: Uint8Array;
}

/** How many values of a patch are compared before its sum is compared with the best one. */
const STRIDE = 4;

/**
 * Made for a picture and the centres of its source patches, a function that finds the source patch most
 * like the known part of a patch: an exact search through all of them. Of equals the nearest wins, then
 * the first in reading order. `guesses` are centres that may match well; they only make it faster.
 *
 * What is most unusual in the target patch is compared first, so that most sources are given up early.
 */
export function createSearch(
  { width, height, channels, pixels, known }: Searched,
  centres: Int32Array,
  half: number,
): (target: number, guesses: Iterable<number>) => Match {
  const most = (2 * half + 1) ** 2 * channels;
  const offsets = new Int32Array(most + STRIDE);
  const values = new Float64Array(most + STRIDE);
  const usual = new Float64Array(channels);
  for (const centre of centres) {
    for (let c = 0; c < channels; c++) usual[c]! += pixels[centre * channels + c]! / centres.length;
  }

  /** Lists the known values of a patch, the most unusual pixel first; returns how many there are. */
  function list(target: number): number {
    const x = target % width;
    const y = (target - x) / width;
    const members: { step: number; unusual: number }[] = [];
    for (let row = Math.max(0, y - half); row <= Math.min(height - 1, y + half); row++) {
      for (let column = Math.max(0, x - half); column <= Math.min(width - 1, x + half); column++) {
        const pixel = row * width + column;
        if (!known[pixel]) continue;
        let unusual = 0;
        for (let c = 0; c < channels; c++)
          unusual += (pixels[pixel * channels + c]! - usual[c]!) ** 2;
        members.push({ step: pixel - target, unusual });
      }
    }
    members.sort((a, b) => b.unusual - a.unusual || a.step - b.step);
    let count = 0;
    for (const { step } of members) {
      for (let c = 0; c < channels; c++) {
        offsets[count] = step * channels + c;
        values[count++] = pixels[(target + step) * channels + c]!;
      }
    }
    return count;
  }

  return (target, guesses) => {
    const count = list(target);
    const x = target % width;
    const y = (target - x) / width;
    const away = (pixel: number): number => {
      const column = pixel % width;
      return (column - x) ** 2 + ((pixel - column) / width - y) ** 2;
    };
    let best = Infinity;
    let source = -1;
    const consider = (centre: number): void => {
      const base = centre * channels;
      let sum = 0;
      for (let k = 0; k < count;) {
        const stop = Math.min(count, k + STRIDE);
        for (; k < stop; k++) {
          const difference = pixels[base + offsets[k]!]! - values[k]!;
          sum += difference * difference;
        }
        if (sum > best) return;
      }
      if (sum === best) {
        const [ours, theirs] = [away(centre), away(source)];
        if (ours > theirs || (ours === theirs && centre >= source)) return;
      }
      best = sum;
      source = centre;
    };
    for (const guess of guesses) consider(guess);
    for (let i = 0; i < centres.length; i++) consider(centres[i]!);
    return { source, distance: best };
  };
}
