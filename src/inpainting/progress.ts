/** For a fill that takes long: how far it is. */
export interface Reporting {
  /** Told now and then what share of the work is done, from 0 to 1 and never less than before. */
  readonly onProgress?: (share: number) => void;
}
