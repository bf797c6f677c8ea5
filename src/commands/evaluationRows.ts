import type { Result } from './evaluation.ts';

/** A row of `models/evaluation.json`: one method on one hole over one set of photographs. */
export type Row = { readonly set: string } & Omit<Result, 'each'>;

/**
 * The rows with those of the measured methods replaced: by set, hole by hole as they were measured, the
 * methods in the order given and those it does not name after them. Rows of methods that `isThere` denies
 * are dropped.
 */
export function mergeRows(
  before: readonly Row[],
  measured: readonly Row[],
  order: readonly string[],
  isThere: (method: string) => boolean,
): Row[] {
  const anew = new Set(measured.map(({ method }) => method));
  const kept = before.filter(({ method }) => !anew.has(method) && isThere(method));
  const rows = [...kept, ...measured];
  const sets = [...new Set(rows.map(({ set }) => set))];
  const holes = [...new Set(rows.map(({ hole }) => hole))];
  const place = ({ set, hole, method }: Row): number[] => {
    const named = order.indexOf(method);
    return [sets.indexOf(set), holes.indexOf(hole), named < 0 ? order.length : named];
  };
  return rows.sort((a, b) => {
    const [there, here] = [place(b), place(a)];
    const first = here.findIndex((value, i) => value !== there[i]);
    return first < 0 ? 0 : here[first]! - there[first]!;
  });
}
