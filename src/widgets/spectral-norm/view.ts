/** A trained kernel that can be chosen. */
export interface KernelChoice {
  /** `<network>/<kernel>`. */
  readonly id: string;
  readonly title: string;
  /** Whose it is, and how long that was trained, in words. */
  readonly whose: string;
  readonly rows: number;
  readonly columns: number;
  /** “32 outputs × 8 inputs × 3×3”. */
  readonly shape: string;
  /** All singular values, largest first, by the slow and sure way. */
  readonly values: readonly number[];
}

/** The largest singular value. Throws `RangeError` where there is none. */
export function largestOf({ values }: Pick<KernelChoice, 'values'>): number {
  const [largest] = values;
  if (largest === undefined) throw new RangeError('A kernel has singular values.');
  return largest;
}
