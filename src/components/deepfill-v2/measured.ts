import { measurementOf } from '../evaluation.ts';
import { attendingOf, looksOf } from '../measured.ts';
import { holes } from '../networks/holes.ts';
import { signed } from '../../widgets/easel/words.ts';

/** What the chapter says of what our network reaches: read from `models/` and compared when the page is built. */

export const set = 'test-a';
const otherSet = 'test-b';
const methods = { v1: 'deepfill-v1', coarse: 'deepfill-v2-coarse', v2: 'deepfill-v2' } as const;
const row = (method: string, hole: string) => measurementOf(set, method, hole);

/** As the table prints it, so that its readers find the same differences. */
const printed = (method: string, hole: string) =>
  Math.round(100 * row(method, hole).psnrPooled) / 100;

/** dB of pooled PSNR that DeepFill v2 is ahead of another, by hole. */
const lead = (other: string) => holes.map(({ id }) => printed(methods.v2, id) - printed(other, id));

/** dB below which nobody is ahead. */
const LEVEL = 0.1;

function summaryOf(leads: readonly number[]) {
  const ahead = leads.filter((gain) => gain >= LEVEL).length;
  const level = leads.filter((gain) => Math.abs(gain) < LEVEL).length;
  return { ahead, level, count: leads.length, least: Math.min(...leads), most: Math.max(...leads) };
}

export const overV1 = summaryOf(lead(methods.v1));
export const overCoarse = summaryOf(lead(methods.coarse));
export const photographs = row(methods.v2, 'square-37').photographs;
/** Mean gradient in the hole as a share of the photograph's, on squares of 37 % of the side. */
export const texture = row(methods.v2, 'square-37').gradientEnergy;
/** The same on squares of half the side, the widest holes that are measured. */
export const widestTexture = row(methods.v2, 'square-50').gradientEnergy;
/** Both on photographs of another package. */
export const otherTexture = measurementOf(otherSet, methods.v2, 'square-37').gradientEnergy;
export const otherWidestTexture = measurementOf(otherSet, methods.v2, 'square-50').gradientEnergy;
if (Math.max(texture, widestTexture, otherTexture, otherWidestTexture) >= 1)
  throw new Error(
    'Chapter 11 says that wide holes come out softer than what was there: not all do now.',
  );
/** The same as the first of the coarse network's picture. */
export const coarseTexture = row(methods.coarse, 'square-37').gradientEnergy;

export const compared = [
  { id: methods.v1, name: 'DeepFill v1' },
  { id: methods.coarse, name: 'v2, coarse' },
  { id: methods.v2, name: 'v2' },
] as const;
export const holeNames = new Map(
  holes.map(({ id, name }) => [id, name.replace(' of the side', '')] as const),
);

/** Where attention looks on patterns that repeat; empty where that was not measured. */
export const attention = Object.entries(looksOf(methods.v2)?.attention ?? {}).map(
  ([pattern, shares]) => ({ pattern, ...shares }),
);

/** The fill of squares of 37 % of the side with attention, and without. Throws where that was not measured. */
export const attending = attendingOf(methods.v2, 'square-37');

export { signed as signedGain };

/** “ahead on 5 of 6 kinds of hole and level on 1; the difference runs from +0.02 to +0.62 dB”, “behind on all 6 kinds of hole, by 0.49 to 0.99 dB”. */
export function standing({
  ahead,
  level,
  count,
  least,
  most,
}: ReturnType<typeof summaryOf>): string {
  const range = (low: number, high: number) => `by ${low.toFixed(2)} to ${high.toFixed(2)} dB`;
  if (ahead === count) return `ahead on all ${count} kinds of hole, ${range(least, most)}`;
  if (ahead + level === 0) return `behind on all ${count} kinds of hole, ${range(-most, -least)}`;
  const even = level > 0 ? ` and level on ${level}` : '';
  return `ahead on ${ahead || 'none'} of ${count} kinds of hole${even}; the difference runs from ${signed(least)} to ${signed(most)} dB`;
}
