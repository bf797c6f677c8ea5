/** What layers send their values through. */

/** A gate's squashing: any number to (0, 1). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Exponential linear unit: x where positive, eˣ − 1 where not (Clevert et al. 2016). */
export function elu(x: number): number {
  return x > 0 ? x : Math.expm1(x);
}
