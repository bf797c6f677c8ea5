/** Whole numbers from 0, so many. */
export const countTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i);

/** The same values in an order drawn by `random`, every order equally likely (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const drawn = [...values];
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = Math.floor((last + 1) * random());
    [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
  }
  return drawn;
}
