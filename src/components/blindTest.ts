import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { complete } from '../inpainting/complete.ts';
import type { Hole } from '../inpainting/hole.ts';
import type { Image } from '../inpainting/image.ts';
import { rasterise } from '../inpainting/marks.ts';
import { mean } from '../inpainting/mean.ts';
import { crop } from '../inpainting/resample.ts';
import { findChoice } from '../widgets/fill/served.ts';
import { judgeInNode } from '../networks/node.ts';
import type { Names } from '../widgets/blind-test/describe.ts';
import { countTo } from '../widgets/blind-test/draw.ts';
import { holeOf, kinds } from '../widgets/blind-test/holes.ts';
import { pictureSide, type Shown } from '../widgets/blind-test/pictures.ts';
import { methods, photographs } from '../widgets/blind-test/rounds.ts';
import type { Verdicts } from '../widgets/blind-test/tally.ts';
import { served, sheets } from './everyFill.ts';
import { fillWith } from './fills.ts';
import { once } from './once.ts';
import { readPublic } from './pictures.ts';

const critic = 'sn-patch-gan';

if (sheets.photographs.length !== photographs || sheets.size !== pictureSide)
  throw new Error(
    `The blind test draws from ${photographs} photographs of ${pictureSide} pixels; models/sheets.json has ${sheets.photographs.length} of ${sheets.size}.`,
  );

/** Without years and second authors, which a table does not want. */
export const names: Names = {
  photographs: served.titles,
  methods: methods.map((id) => findChoice(id).name.replace(/(,| \().*$/, '')),
};

/** The picture of the test, at build. Each is made once. */
export const pictureAtBuild = once(
  async (shown: Shown): Promise<Image> => {
    const photograph = await photographAtBuild(shown.photograph);
    if (!('kind' in shown)) return photograph;
    const hole = holeAtBuild(shown.photograph, shown.kind);
    return complete(photograph, hole, await fillWith(methods[shown.method]!, photograph, hole));
  },
  (shown) => JSON.stringify(shown),
);

const sheet = once((address: string) => readPublic(address));

/** A photograph's tile of the sheet of them all. */
const photographAtBuild = once(async (photograph: number): Promise<Image> => {
  const [left, top] = [photograph % sheets.columns, Math.floor(photograph / sheets.columns)];
  return crop(await sheet('/sheets/photograph.webp'), {
    left: left * pictureSide,
    top: top * pictureSide,
    width: pictureSide,
    height: pictureSide,
  });
});

const holeAtBuild = (photograph: number, kind: number): Hole =>
  rasterise(holeOf(photograph, kind), pictureSide, pictureSide);

/** SN-PatchGAN’s mean score of every pair’s pictures, at build, once. */
export const verdictsAtBuild = (): Promise<Verdicts> => (verdicts ??= judgeAll());
let verdicts: Promise<Verdicts> | undefined;

/** More digits than are shown: two pictures may be close. */
const digits = 4;

async function judgeAll(): Promise<Verdicts> {
  return Promise.all(
    countTo(photographs).map((photograph) =>
      Promise.all(
        countTo(kinds).map(async (kind) => ({
          photograph: await scoreOf({ photograph }, photograph, kind),
          filled: await Promise.all(
            methods.map((_, method) => scoreOf({ photograph, kind, method }, photograph, kind)),
          ),
        })),
      ),
    ),
  );
}

async function scoreOf(shown: Shown, photograph: number, kind: number): Promise<number> {
  const image = await pictureAtBuild(shown);
  const { score } = await judgeInNode(
    { network: critic, image, hole: holeAtBuild(photograph, kind), outputs: [] },
    pathToFileURL(resolve('models') + '/'),
  );
  return Number(mean(score.data).toFixed(digits));
}
