/** A line of a table's cell. */
export interface Line {
  readonly text: string | number;
  /** No other of its row is better, as they are written. */
  readonly best?: boolean;
}

/** What a cell of a table says: a word, a number, or several lines, the first the one that counts. */
export type Cell = string | number | readonly Line[];

/** A row's values written, the largest marked as the best, and with it all that are written alike. */
export function ranked(
  values: readonly number[],
  write: (value: number) => string,
): readonly Line[] {
  const best = write(Math.max(...values));
  return values.map(write).map((text) => ({ text, best: text === best }));
}
