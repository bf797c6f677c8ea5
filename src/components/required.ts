/** What a page states is not there: nobody has measured it, or nothing computes it any more. */
export class MissingFactError extends Error {
  override readonly name = 'MissingFactError';
}

/** A fact that a page states; throws `MissingFactError`, which says `what` is missing, where there is none. */
export function required<T>(fact: T | null | undefined, what: string): T {
  if (fact === null || fact === undefined)
    throw new MissingFactError(`The pages state ${what}, and there is none.`);
  return fact;
}
