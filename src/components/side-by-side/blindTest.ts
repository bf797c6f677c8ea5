import { wilsonInterval } from '../../inpainting/wilson.ts';
import { methods, photographs, rounds } from '../../widgets/blind-test/rounds.ts';
import { names, verdictsAtBuild } from '../blindTest.ts';

/** What the chapter says of its blind test, and asks. */

export const testPairs = rounds;
export const testMethods = methods.length;
export const testPhotographs = photographs;

/** Three quarters. */
export const testRight = (3 * testPairs) / 4;
export const testInterval = wilsonInterval(testRight, testPairs);
export const testNext = wilsonInterval(testRight + 1, testPairs);
/** As good a share of ten times as many pairs. */
export const testClass = wilsonInterval(10 * testRight, 10 * testPairs);

/** How often the critic takes the photograph for it, of all pairs that a test can draw. */
interface Judging {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}

const verdicts = (await verdictsAtBuild()).flat();

const judging: readonly Judging[] = methods.map((_, method) => ({
  name: names.methods[method]!,
  right: verdicts.filter(({ photograph, filled }) => photograph > filled[method]!).length,
  of: verdicts.length,
}));

const inAll = (count: (one: Judging) => number): number =>
  judging.reduce((sum, one) => sum + count(one), 0);

export const critic = {
  right: inAll(({ right }) => right),
  of: inAll(({ of }) => of),
  /** Whose fills it is most often taken in by; and those that it learned from. */
  worst: judging.reduce((worst, one) => (one.right < worst.right ? one : worst)),
  own: judging[methods.indexOf('deepfill-v2')]!,
};
