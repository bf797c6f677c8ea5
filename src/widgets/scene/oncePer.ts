/** What follows from an object alone, derived once for each. */
export function oncePer<K extends object, V extends string | number | object>(
  derive: (from: K) => V,
): (from: K) => V {
  const known = new WeakMap<K, V>();
  return (from) => {
    const value = known.get(from) ?? derive(from);
    known.set(from, value);
    return value;
  };
}
