/** The whole state of a figure as plain data. */
export interface Scene {
  /** `<network>/<kernel>`, as `models/<network>/kernels.json` names it. */
  readonly kernel: string;
  /** Of the vector that the iteration starts from. */
  readonly seed: number;
  /** Steps taken, 0 to `mostSteps`. */
  readonly step: number;
}

export const mostSteps = 20;
export const mostSeed = 99;
