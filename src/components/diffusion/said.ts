import { restingIds } from '../../widgets/diffusion/methods.ts';
import { standBy } from '../standBy.ts';
import { answers, measuredAt } from './answers.ts';
import { psnrAt, widths } from './widths.ts';

const [narrowest, ...wider] = widths;
/** How much nearer than one flat colour the best fill of a photograph comes at some width, in dB. */
const gain = (photograph: string, width = NaN): number =>
  Math.max(...restingIds.map((id) => psnrAt(id, width, photograph))) -
  psnrAt('rim-mean', width, photograph);

const sets = ['test-a', 'test-b'] as const;
const squares = ['square-12', 'square-25', 'square-37', 'square-50'] as const;
const best = (hole: string, set: string): number =>
  Math.max(...restingIds.map((id) => measuredAt(id, hole, set)));
const worst = (hole: string, set: string): number =>
  Math.min(...restingIds.map((id) => measuredAt(id, hole, set)));
const leads = (method: string, hole: string, set: string): boolean =>
  measuredAt(method, hole, set) === best(hole, set);

const { biharmonicBeatsHarmonic, flatBeatsHarmonic } = answers.widths;

standBy(2, {
  'where the biharmonic fill beats the harmonic one it leads all five':
    biharmonicBeatsHarmonic.every((width) =>
      restingIds.every((id) => psnrAt(id, width) <= psnrAt('biharmonic', width)),
    ),
  'one flat colour is never nearer than the harmonic fill': flatBeatsHarmonic.length === 0,
  'on a calm sea the gain on a flat colour is greatest for the widest hole': widths.every(
    (width) => gain('watchtower', width) <= gain('watchtower', widths.at(-1)),
  ),
  'on a city at night only the narrowest hole gains much': wider.every(
    (width) => gain('skyline', width) < gain('skyline', narrowest) / 2,
  ),
  'in thin strokes the biharmonic fill is level with the best': sets.every(
    (set) => best('strokes-thin', set) - measuredAt('biharmonic', 'strokes-thin', set) < 0.05,
  ),
  'the biharmonic fill is the last of the five in squares of a quarter of the side or more':
    sets.every((set) =>
      squares.slice(1).every((hole) => measuredAt('biharmonic', hole, set) === worst(hole, set)),
    ),
  'total variation leads in squares of 12 and 25 % of test-a, and the harmonic fill in those of test-b':
    squares
      .slice(0, 2)
      .every(
        (hole) => leads('total-variation', hole, 'test-a') && leads('harmonic', hole, 'test-b'),
      ),
  'the biharmonic fill has a lower PSNR than the harmonic one in every square': squares.every(
    (hole) => measuredAt('biharmonic', hole) < measuredAt('harmonic', hole),
  ),
});
