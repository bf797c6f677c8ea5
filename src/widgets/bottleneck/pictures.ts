import type { Cut } from '../architecture/sheet.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import { drawHearings, drawMap, hearingIndex, mapIndex, stages, type Stage } from './draw.ts';
import { places } from './scene.ts';
import type { Shown } from './view.ts';

/** Where the small pictures of a figure come from. */
export interface Pictures {
  readonly map: (map: number, stage: Stage) => DrawnPixels | Cut;
  readonly hearing: (map: number, spread: boolean, place: number) => DrawnPixels | Cut;
}

/** Drawn of the numbers where they are there, each once; else cut from the sheets in the folder `stills`. */
export function picturesOf(
  { apart, maps }: Pick<Shown, 'apart' | 'maps'>,
  stills: string,
): Pictures {
  if (!apart) {
    return {
      map: (map, stage) => ({
        url: `${stills}/maps.webp`,
        count: maps.length * stages.length,
        index: mapIndex(map, stage),
      }),
      hearing: (map, spread, place) => ({
        url: `${stills}/hearings.webp`,
        count: maps.length * 2 * places ** 2,
        index: hearingIndex(map, spread, place),
      }),
    };
  }
  const drawn = new Map<string, readonly DrawnPixels[]>();
  const once = (key: string, draw: () => readonly DrawnPixels[]): readonly DrawnPixels[] => {
    const made = drawn.get(key) ?? draw();
    drawn.set(key, made);
    return made;
  };
  return {
    map: (map, stage) => once(`${map} ${stage}`, () => [drawMap(apart, map, stage)])[0]!,
    hearing: (map, spread, place) =>
      once(`${map} ${spread}`, () => drawHearings(apart, map, spread))[place]!,
  };
}
