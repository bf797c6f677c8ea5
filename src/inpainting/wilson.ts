/** The quantile of the normal distribution that leaves 2.5 % above it: two sides of it leave 95 %. */
const normal95 = 1.959963984540054;

/** Both ends of an interval of shares, 0 to 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval for the chance of a success, after `successes` of `trials` independent ones: every chance
 * that lies within 1.96 standard errors of the share that was seen, the error being that of the chance itself.
 * With p = successes / trials, n = trials, z = 1.96: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 * Unlike p ± z √(p(1 − p)/n) it stays within 0 and 1, and says something after few trials. Throws
 * `RangeError` unless 0 ≤ successes ≤ trials and there is a trial, all whole.
 * Source: Wilson 1927, “Probable inference, the law of succession, and statistical inference”.
 */
export function wilsonInterval(successes: number, trials: number): ShareInterval {
  const isCount = Number.isInteger(successes) && Number.isInteger(trials);
  if (!isCount || trials < 1 || successes < 0 || successes > trials)
    throw new RangeError(`There is no interval for ${successes} successes of ${trials}.`);
  const share = successes / trials;
  const square = normal95 ** 2 / trials;
  const middle = share + square / 2;
  const reach = Math.sqrt(square * (share * (1 - share) + square / 4));
  return {
    // Rounding may go past an end that it reaches exactly.
    low: successes === 0 ? 0 : (middle - reach) / (1 + square),
    high: successes === trials ? 1 : (middle + reach) / (1 + square),
  };
}
