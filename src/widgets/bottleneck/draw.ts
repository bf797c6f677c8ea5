import { drawChannel } from '../architecture/draw.ts';
import { sheetOf } from '../architecture/sheet.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import { places } from './scene.ts';
import { weightMaps, type Apart } from './takeApart.ts';

/** What is shown of a map of the code, in the order of the sheet. */
export const stages = ['before', 'spread', 'alone'] as const;
export type Stage = (typeof stages)[number];

/** Where a map lies on the sheet that was drawn at build, and where the hearing of a place. */
export const mapIndex = (map: number, stage: Stage): number =>
  map * stages.length + stages.indexOf(stage);
export const hearingIndex = (map: number, spread: boolean, place: number): number =>
  (2 * map + (spread ? 0 : 1)) * places ** 2 + place;

/** The `map`-th of the shown maps. */
export function drawMap(
  { before, after, maps, scale }: Apart,
  map: number,
  stage: Stage,
): DrawnPixels {
  return drawChannel(stage === 'before' ? before : after[stage], maps[map] ?? 0, 'product', scale);
}

/** What places hear in it: the weights of each over all places, in colours. */
export function drawHearings(apart: Apart, map: number, spread: boolean): readonly DrawnPixels[] {
  const weights = weightMaps(apart.layer, apart.maps[map] ?? 0, spread ? 'all' : 'itself');
  return Array.from({ length: weights.channels }, (_, place) =>
    drawChannel(weights, place, 'product', apart.weightScales[map] ?? 1),
  );
}

/** All of them on a sheet each, as a page carries them. */
export function sheetsOf(apart: Apart): Readonly<Record<'maps' | 'hearings', DrawnPixels>> {
  const shown = apart.maps.map((_, map) => map);
  return {
    maps: sheetOf(
      shown.flatMap((map) => stages.map((stage) => drawMap(apart, map, stage))),
      places,
    ),
    hearings: sheetOf(
      shown.flatMap((map) => [true, false].flatMap((spread) => drawHearings(apart, map, spread))),
      places,
    ),
  };
}
