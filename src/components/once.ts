/**
 * `make`, called once a build for each argument, however many pages ask. What counts as the same argument
 * `keyOf` says; by default the argument itself.
 */
export function once<A, R extends object>(
  make: (argument: A) => R,
  keyOf: (argument: A) => unknown = (argument) => argument,
): (argument: A) => R {
  const made = new Map<unknown, R>();
  return (argument) => {
    const key = keyOf(argument);
    const result = made.get(key) ?? make(argument);
    made.set(key, result);
    return result;
  };
}
