import type { Use } from './claimUses.ts';

/** What stands first at one place of the book. */
export interface Group<T> {
  /** Where; null for what is used nowhere. */
  readonly place: Use | null;
  readonly members: readonly T[];
}

/** Puts together what is used first at the same place, in the order of the places given, the unused last. */
export function byPlace<T extends { readonly uses: readonly Use[] }>(
  all: readonly T[],
  order: readonly string[],
): readonly Group<T>[] {
  const groups = new Map<string | undefined, T[]>();
  for (const one of all) {
    const href = one.uses[0]?.href;
    groups.set(href, [...(groups.get(href) ?? []), one]);
  }
  const rank = (href: string | undefined): number => {
    const at = href === undefined ? -1 : order.indexOf(href);
    if (at >= 0) return at;
    return href === undefined ? Infinity : order.length;
  };
  return [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([, members]) => ({ place: members[0]?.uses[0] ?? null, members }));
}
