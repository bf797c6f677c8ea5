import { measurementOf } from '../evaluation.ts';
import { trainingOf } from '../measured.ts';
import { standBy } from '../standBy.ts';

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
interface TrainedField {
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

/** The measured field of a trained network. Throws if it was not measured. */
export function trainedFieldOf(network: string): TrainedField {
  const field = found[`../../../models/${network}/receptive-field.json`];
  if (!field) throw new Error(`models/${network}/receptive-field.json is missing.`);
  return field;
}

/** GLCIC's, which the chapter speaks of. */
export const glcicField = (): TrainedField => trainedFieldOf('glcic');

/** Hole-only PSNR in dB of GLCIC and of its undilated twin on photographs kept back from training. */
interface Twins {
  /** The last step at which both were checked, and in how large pictures. */
  readonly step: number;
  readonly size: number;
  readonly dilated: Readonly<Record<string, number>>;
  readonly undilated: Readonly<Record<string, number>>;
}

/** The twins after equally long training. Throws if they were never checked at the same step. */
export function twins(): Twins {
  const [dilated, undilated] = ['glcic', 'glcic-undilated'].map(
    (network) => new Map(trainingOf(network).curve.map((point) => [point.step, point])),
  );
  const step = Math.max(...[...(undilated?.keys() ?? [])].filter((step) => dilated?.has(step)));
  const [one, other] = [dilated?.get(step), undilated?.get(step)];
  if (!one || !other || one.size !== other.size) {
    throw new Error('GLCIC and its twin were never checked at the same step.');
  }
  return { step, size: one.size, dilated: one.validation, undilated: other.validation };
}

const squares = ['square-12', 'square-25', 'square-37', 'square-50'];

standBy(6, {
  'in the tables the twin has the higher PSNR in squares': ['test-a', 'test-b'].every((set) =>
    squares.every(
      (hole) =>
        measurementOf(set, 'glcic-undilated', hole).psnrPooled >
        measurementOf(set, 'glcic', hole).psnrPooled,
    ),
  ),
});

/** Texture in squares of 37 % of the side, as a share of the photographs'. */
export const textures = {
  dilated: measurementOf('test-a', 'glcic', 'square-37').gradientEnergy,
  undilated: measurementOf('test-a', 'glcic-undilated', 'square-37').gradientEnergy,
};
