import { generators } from '../../networks/catalogue.ts';
import { photographsIn } from '../evaluation.ts';
import { standingsOf } from '../networks/standings.ts';
import { closest, nameOf, set } from './answers.ts';
import { extremes, rank } from './orders.ts';

/** The photographs with which no choice was made. */
const second = 'test-b';
const hole = 'square-37';

/** Networks of which something, for one how much an average counts, was chosen by what they reach on the first set. */
export const chosenInSight = generators
  .filter(({ trained: { averaged = [] } }) =>
    averaged.some(({ chosenOn = 'test-a' }) => chosenOn === set),
  )
  .map(({ name }) => name);

const [first, other] = [set, second].map((one) => rank(standingsOf(one, hole), 'psnrPooled'));
const placed = standingsOf(set, hole).map((standing) => ({
  ...standing,
  here: first!.indexOf(standing.method) + 1,
  there: other!.indexOf(standing.method) + 1,
}));

/** The same squares on the second set: who is closest, and whose place is another. */
export const elsewhere = {
  photographs: photographsIn(second),
  closest: (kind: string): string => nameOf(closest(kind, second)),
  count: placed.length,
  moved: placed.filter(({ here, there }) => here !== there),
  ...extremes(placed, ({ here, there }) => here - there),
};
