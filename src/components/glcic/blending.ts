import { generators } from '../../networks/catalogue.ts';
import { blendedOf } from '../../networks/blended.ts';
import { measurementOf } from '../evaluation.ts';
import { standBy } from '../standBy.ts';

const set = 'test-a';
export const holes = [
  { id: 'strokes-thin', name: 'thin strokes' },
  { id: 'strokes-thick', name: 'thick strokes' },
  { id: 'square-37', name: 'square, 37 %' },
  { id: 'square-50', name: 'square, 50 %' },
] as const;

/** The network in whose own drawing the rim is an edge. */
const apart = 'partial-convolution';

/** Every network's fill as it was drawn and blended, hole by hole. Throws where it was not measured. */
export const blended = generators
  .filter(({ twinOf }) => !twinOf)
  .map(({ id, name }) => ({
    id,
    name,
    holes: holes.map((hole) => {
      const [drawn, joined] = [id, blendedOf(id)].map((method) =>
        measurementOf(set, method, hole.id),
      );
      return { drawn: drawn!, joined: joined! };
    }),
  }));

export const { photographs } = blended[0]!.holes[0]!.drawn;

const gains = (id: string) =>
  blended
    .find((one) => one.id === id)!
    .holes.map(({ drawn, joined }) => joined.psnrPooled - drawn.psnrPooled);
const isWide = ({ drawn }: (typeof blended)[number]['holes'][number]) =>
  drawn.hole.startsWith('square');
const others = blended.filter(({ id }) => id !== apart);

/** What the Context Encoder gains in thin strokes, in dB. */
export const mostGained = gains('context-encoder')[0]!;

standBy(7, {
  'blended, every network’s step across the edge but one’s is less than the photographs’ own':
    others.every((one) => one.holes.every(({ joined }) => joined.seam < 1)),
  'blending costs none of them more than a tenth of a decibel, and in strokes all gain by it':
    others.every(({ id }) => {
      const [thin, thick, ...squares] = gains(id);
      return thin! > 0 && thick! > 0 && squares.every((gain) => gain > -0.1);
    }),
  'the Context Encoder gains most': others.every(
    ({ id }) => id === 'context-encoder' || Math.max(...gains(id)) < mostGained,
  ),
  'in squares GLCIC and the DeepFills draw about the photographs’ own step': others
    .filter(({ id }) => id !== 'context-encoder')
    .every((one) => one.holes.filter(isWide).every(({ drawn }) => Math.abs(drawn.seam - 1) < 0.15)),
  'texture hardly changes': others.every((one) =>
    one.holes.every(
      ({ drawn, joined }) => Math.abs(joined.gradientEnergy - drawn.gradientEnergy) < 0.06,
    ),
  ),
  'the partial convolution network loses, and its edge shows': blended
    .find(({ id }) => id === apart)!
    .holes.every(
      ({ drawn, joined }) =>
        joined.psnrPooled < drawn.psnrPooled && joined.seam > 1 && drawn.seam < 1.05,
    ),
});
