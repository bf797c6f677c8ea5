const digits = 4;

/** The same with as many digits of every number as can be seen, for what a page carries. */
export function shortOf<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toFixed(digits)) : part,
    ),
  ) as T;
}
