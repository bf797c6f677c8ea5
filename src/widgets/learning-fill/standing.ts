/** A network's answer at one place of the hole. */
export interface Answer {
  /** Red, green and blue in [0, 1]. */
  readonly colour: readonly number[];
  /** Mean absolute difference from the photograph's own colour there. */
  readonly off: number;
  /** Of what the colour depends on, as squared gradients tell it, the share that is known: 0 to 1. */
  readonly known: number;
}

/** How a network stands after some batches. */
export interface Standing {
  /** Mean absolute error in the holes of the batches since the picture before; null before the first. */
  readonly loss: number | null;
  readonly p1: Answer;
  readonly p2: Answer;
}

/** What the curves show of a standing. */
export interface Errors {
  readonly loss: number | null;
  readonly p1: number;
  readonly p2: number;
}

export function errorsOf({ loss, p1, p2 }: Standing): Errors {
  return { loss, p1: p1.off, p2: p2.off };
}
