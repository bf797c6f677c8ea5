/** What `models/training/receptive_fields.py` found for one point. */
interface PointMeasure {
  readonly x: number;
  readonly y: number;
  /** Share of the squared gradient outside the hole. */
  readonly valid: number;
  /** By percent: the side of the square around the point that holds so much of it. */
  readonly sides: Readonly<Record<string, number>>;
}

/** `models/<network>/receptive-field.json`. */
export interface TrainedField {
  readonly network: string;
  readonly step: number;
  readonly photographs: number;
  readonly size: number;
  /** Left, top, width, height. */
  readonly hole: readonly [number, number, number, number];
  readonly points: Readonly<Record<'p1' | 'p2', PointMeasure>>;
}

const found = import.meta.glob<TrainedField>('../../../models/*/receptive-field.json', {
  eager: true,
  import: 'default',
});

/** The measured field of a trained network; null where it has not been trained yet. */
export function trainedFieldOf(network: string): TrainedField | null {
  return found[`../../../models/${network}/receptive-field.json`] ?? null;
}

/** GLCIC's, which the chapter speaks of. Throws if it is not there. */
export function glcicField(): TrainedField {
  const field = trainedFieldOf('glcic');
  if (!field) throw new Error('models/glcic/receptive-field.json is missing.');
  return field;
}
