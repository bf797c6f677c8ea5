/**
 * Contextual attention on a picture small enough to be read: one channel, 8 × 6 whole numbers, a hole of
 * 2 × 2. Patches of 3 × 3 are compared and copied at every position (rate 1), without fusion, as the paper
 * first describes it (Yu et al. 2018, section 3.2): what is compared is also what is laid down.
 */

export const columns = 8;
export const rows = 6;
const patchSide = 3;

/** Diagonal stripes of 9, 5 and 1, as uneven as nature; in the hole what a coarse network might draw there: about right, too dull. */
const numbers: readonly (readonly number[])[] = [
  [9, 5, 1, 9, 5, 1, 8, 5],
  [1, 9, 5, 2, 9, 5, 1, 9],
  [4, 1, 9, 5, 1, 9, 5, 1],
  [9, 5, 1, 8, 5, 3, 7, 5],
  [1, 8, 5, 1, 9, 5, 3, 9],
  [5, 2, 9, 5, 1, 8, 5, 1],
];

/** Column and row. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const isMissing = ({ x, y }: Place): boolean => x >= 5 && x <= 6 && y >= 3 && y <= 4;

function placesWhere(keep: (place: Place) => boolean): readonly Place[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    x: i % columns,
    y: Math.floor(i / columns),
  })).filter(keep);
}

/** The places in the hole. */
export const targets = placesWhere(isMissing);

/** Middles of patches that lie in the picture and touch no hole. */
export const sources = placesWhere(
  (place) =>
    place.x > 0 &&
    place.x < columns - 1 &&
    place.y > 0 &&
    place.y < rows - 1 &&
    !around(place).some(isMissing),
);

/** The nine places of a patch, row by row; some may lie outside the picture. */
export function around({ x, y }: Place): readonly Place[] {
  return Array.from({ length: patchSide ** 2 }, (_, i) => ({
    x: x + (i % patchSide) - 1,
    y: y + Math.floor(i / patchSide) - 1,
  }));
}

export function valueAt({ x, y }: Place): number {
  return numbers[y]?.[x] ?? 0;
}

export function missingAt(place: Place): boolean {
  return isMissing(place);
}

/** The numbers of a patch, row by row. */
export function patchAt(place: Place): readonly number[] {
  return around(place).map(valueAt);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function normOf(patch: readonly number[]): number {
  return Math.sqrt(dot(patch, patch));
}

/** One comparison: the sum of products, and what it is divided by (equation 3). */
export function compare(target: Place, source: Place) {
  const [a, b] = [patchAt(target), patchAt(source)];
  const product = dot(a, b);
  return {
    product,
    norms: [normOf(a), normOf(b)] as const,
    cosine: product / normOf(a) / normOf(b),
  };
}

/** Row: a place in the hole; column: a patch. */
export const cosines: readonly (readonly number[])[] = targets.map((target) =>
  sources.map((source) => compare(target, source).cosine),
);

/** Softmax of each row times `scale`. */
export function weightsOf(scale: number): readonly (readonly number[])[] {
  return cosines.map((row) => {
    const most = Math.max(...row);
    const powers = row.map((cosine) => Math.exp(scale * (cosine - most)));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  });
}

/** What is laid on a place of the hole: from each target whose patch covers it, its mixture there. */
export function laidOn(place: Place, weights: readonly (readonly number[])[]) {
  const parts = targets.flatMap((target, t) => {
    const [dx, dy] = [place.x - target.x, place.y - target.y];
    if (Math.abs(dx) > 1 || Math.abs(dy) > 1) return [];
    const value = sources.reduce(
      (sum, source, s) =>
        sum + (weights[t]?.[s] ?? 0) * valueAt({ x: source.x + dx, y: source.y + dy }),
      0,
    );
    return [{ target, value }];
  });
  return { parts, mean: parts.reduce((sum, { value }) => sum + value, 0) / parts.length };
}
