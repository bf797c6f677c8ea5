/** “after random search 2”. */
export function nameOfStep(step: number): string {
  if (step === 0) return 'at the random start';
  return `after ${step % 2 === 1 ? 'propagation' : 'random search'} ${Math.ceil(step / 2)}`;
}

/** The field at a step in words. Errors in levels of 255. */
export function describeStep(step: number, error: number, exact: number | null): string {
  const name = nameOfStep(step);
  const best = exact === null ? '' : `; the best there is would be ${exact.toFixed(1)}`;
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}: a patch differs from its source by ${error.toFixed(1)} of 255 levels${best}.`;
}
