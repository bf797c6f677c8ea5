import { boundsOf, type Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { mean } from '../../inpainting/mean.ts';
import { patchMap, type PatchMap } from '../../inpainting/patchCritic.ts';
import type { CandidateId, Hearing, Parties } from '../critics/court.ts';
import { signed } from '../easel/words.ts';
import { sides, type Patch } from './scene.ts';

export const parties: Parties = {
  classical: 'telea',
  generator: 'deepfill-v2',
  discriminator: 'sn-patch-gan',
  outputs: ['judgement'],
};

/** The names of the pictures that are judged. */
export const names: Readonly<Record<CandidateId, string>> = {
  photograph: 'The photograph',
  classical: 'Telea’s fill',
  network: 'DeepFill v2’s fill',
};

/** What the discriminator says of one picture. */
export interface Verdict {
  readonly id: CandidateId;
  readonly map: PatchMap;
}

export interface Judged {
  /** Around what was missing, in pixels of the pictures. */
  readonly hole: Rectangle;
  readonly pictures: readonly { readonly id: CandidateId; readonly image: Image }[];
  readonly verdicts: readonly Verdict[];
}

/** The score maps, from the discriminator's outputs. */
export function mapsFrom({ hole, heard }: Hearing): Judged {
  const bounds = boundsOf(hole);
  if (!bounds) throw new RangeError('Without a hole nothing was filled.');
  const verdicts = heard.map(({ id, judgement: { outputs } }): Verdict => {
    const judgement = outputs['judgement'];
    if (!judgement) throw new Error('SN-PatchGAN gave no judgement.');
    return { id, map: patchMap(judgement, id === 'photograph') };
  });
  return { hole: bounds, pictures: heard, verdicts };
}

/** What is said of one patch. */
export function readingOf({ map }: Verdict, { column, row }: Patch) {
  const place = row * map.columns + column;
  const [score, loss] = [map.scores[place], map.losses[place]];
  if (score === undefined || loss === undefined) throw new RangeError('There is no such patch.');
  return { score, loss };
}

/** “Mean scores: the photograph +0.41, Telea’s fill −0.22, DeepFill v2’s fill −0.05.” */
export function describeMeans(verdicts: readonly Verdict[]): string {
  return `Mean scores: ${listed(verdicts, ({ map }) => signed(mean(map.scores)))}.`;
}

/** “Column 4, row 5 of 8: the photograph +0.41, … It sees 128 by 110 pixels of the picture.” */
export function describePatch(verdicts: readonly Verdict[], patch: Patch): string {
  const seen = fieldOf(patch);
  const scores = listed(verdicts, (verdict) => signed(readingOf(verdict, patch).score));
  return `Patch in column ${patch.column + 1}, row ${patch.row + 1} of ${sides.length}: ${scores}. It sees ${seen.width} by ${seen.height} pixels of the picture.`;
}

function listed(verdicts: readonly Verdict[], say: (verdict: Verdict) => string): string {
  return verdicts
    .map((verdict) => `${names[verdict.id].replace(/^The/, 'the')} ${say(verdict)}`)
    .join(', ');
}

/** In pixels of the picture. */
export function cellOf(patch: Patch): Rectangle {
  return rectangleOf(patch, 'cell');
}

/** Everything that a patch can depend on. */
export function fieldOf(patch: Patch): Rectangle {
  return rectangleOf(patch, 'field');
}

/** Where half of the paths to a patch begin. */
export function coreOf(patch: Patch): Rectangle {
  return rectangleOf(patch, 'core');
}

function rectangleOf({ column, row }: Patch, part: 'cell' | 'field' | 'core'): Rectangle {
  const [across, down] = [sides[column]?.[part], sides[row]?.[part]];
  if (!across || !down) throw new RangeError('There is no such patch.');
  return {
    left: across.first,
    top: down.first,
    width: across.last - across.first + 1,
    height: down.last - down.first + 1,
  };
}

/** The patch whose cell holds a pixel. */
export function patchAt(x: number, y: number): Patch {
  const along = (pixel: number): number => {
    const found = sides.findIndex(({ cell }) => pixel <= cell.last + 1);
    return found < 0 ? sides.length - 1 : found;
  };
  return { column: along(x), row: along(y) };
}
