import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Mark, Point } from '../../inpainting/marks.ts';
import type { RunOptions, RunResult } from '../../networks/contract.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import type { Picture } from '../easel/picture.ts';
import { squareImageOf } from '../easel/readPicture.ts';
import { duration, nameOfProvider } from '../fill/describe.ts';
import { sameMarks } from '../fill/view.ts';
import { drawChanges } from './draw.ts';
import { holeUnder } from './hole.ts';
import { pairs, type PairName } from './pairs.ts';
import { side } from './scene.ts';
import type { Shown } from './view.ts';
import { weigh } from './weigh.ts';

export interface InfluenceRequest {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly spot: Point;
  readonly pair: PairName;
}

/** A picture with its hole, and its fills as it is, by variant: while the spot is moved, they stay the same. */
interface Ground {
  readonly picture: string;
  readonly marks: readonly Mark[];
  readonly image: Image;
  readonly hole: Hole;
  readonly fills: Map<string, Image>;
}

let last: Ground | null = null;

async function groundOf({ picture, marks }: InfluenceRequest): Promise<Ground> {
  if (last?.picture === picture.key && sameMarks(last.marks, marks)) return last;
  const image = await squareImageOf(picture, side);
  return (last = { picture: picture.key, marks, image, hole: holeUnder(marks), fills: new Map() });
}

/**
 * Both networks' changes at a spot, computed off the page's thread. Rejects with `NetworkError` or `HoleError` or,
 * once it is aborted, with an `AbortError`.
 */
export async function runInfluence(
  request: InfluenceRequest,
  options: Required<RunOptions>,
): Promise<Shown> {
  const { picture, marks, spot, pair } = request;
  const { image, hole, fills } = await groundOf(request);
  const runs: RunResult[] = [];
  const weighed = await weigh(image, hole, spot, pair, async (variant, given, isChanged) => {
    const known = isChanged ? undefined : fills.get(variant.id);
    if (known) return known;
    const { network, knobs } = variant;
    const result = await pageRunner().run({ network, image: given, hole, knobs }, options);
    runs.push(result);
    if (!isChanged) fills.set(variant.id, result.fill);
    return result.fill;
  });
  const [ran] = runs;
  if (!ran) throw new Error('Neither network ran.');
  const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
  const line = `${pairs[pair].names} ran at ${side} × ${side} on ${nameOfProvider(ran.provider)} in ${duration(milliseconds)}.`;
  return {
    picture: picture.key,
    marks,
    spot,
    provider: ran.provider,
    line: ran.why ? `${line} ${ran.why}` : line,
    changes: weighed.map(({ values, ...numbers }) => ({ ...numbers, heat: drawChanges(values) })),
  };
}
