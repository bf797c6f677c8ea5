import { required } from './required.ts';
import { requireCurrent } from './requireCurrent.ts';

/** A row of `models/evaluation.json`: one method on one hole over one set of photographs. Hole-only. */
export interface Measurement {
  readonly set: string;
  readonly method: string;
  readonly hole: string;
  readonly photographs: number;
  /** dB, over all photographs' hole pixels together. */
  readonly psnrPooled: number;
  readonly ssimMean: number;
  readonly l1Mean: number;
  /** Mean gradient in the hole, as a share of the photograph's. */
  readonly gradientEnergy: number;
  /** Mean step across the hole's edge, as a share of the photograph's. */
  readonly seam: number;
}

/** A row as it is written, where JSON has null for what is infinite or no number. */
type Written = {
  readonly [figure in keyof Measurement]: Measurement[figure] extends number
    ? number | null
    : Measurement[figure];
};

interface Evaluation {
  /** SHA-256 of the networks that were measured. */
  readonly networks: Readonly<Record<string, string>>;
  readonly results: readonly Written[];
}

const evaluations = import.meta.glob<Evaluation>('../../models/evaluation.json', {
  eager: true,
  import: 'default',
});
/** The rows, each with all its figures. Throws `MissingFactError` where one is null. */
export function wholeRows(rows: readonly Written[]): readonly Measurement[] {
  return rows.map((row) => {
    const of = (figure: keyof Measurement) =>
      `${figure} of ${row.method} on ${row.hole} of ${row.set}`;
    return {
      ...row,
      photographs: required(row.photographs, of('photographs')),
      psnrPooled: required(row.psnrPooled, of('psnrPooled')),
      ssimMean: required(row.ssimMean, of('ssimMean')),
      l1Mean: required(row.l1Mean, of('l1Mean')),
      gradientEnergy: required(row.gradientEnergy, of('gradientEnergy')),
      seam: required(row.seam, of('seam')),
    };
  });
}

/** Every row of the evaluation. Throws if it was never run, or of other networks, or if a row lacks a figure. */
export function measurements(): readonly Measurement[] {
  const evaluation = evaluations['../../models/evaluation.json'];
  if (!evaluation) {
    throw new Error(
      'models/evaluation.json is missing: the pages state what `npm run evaluate` measured.',
    );
  }
  requireCurrent(evaluation.networks, 'models/evaluation.json is', 'evaluate:all');
  return wholeRows(evaluation.results);
}

/** How many photographs a set of the evaluation has. Throws where there is no such set. */
export function photographsIn(set: string): number {
  const row = measurements().find((one) => one.set === set);
  return required(row?.photographs, `how many photographs ${set} has`);
}

/** What a method reached on one kind of hole. Throws where that was not measured. */
export function measurementOf(set: string, method: string, hole: string): Measurement {
  const row = measurements().find(
    (one) => one.set === set && one.method === method && one.hole === hole,
  );
  if (!row) throw new Error(`models/evaluation.json has no ${method} on ${hole} of ${set}.`);
  return row;
}
