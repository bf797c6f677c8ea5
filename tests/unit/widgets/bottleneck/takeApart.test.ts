import { beforeAll, describe, expect, it } from 'vitest';
import { evaluationHoles } from '../../../../src/inpainting/evaluationHoles.ts';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import { energyBySteps, rowOf } from '../../../../src/inpainting/channelWise.ts';
import { complete } from '../../../../src/inpainting/complete.ts';
import { measure } from '../../../../src/inpainting/metrics.ts';
import { runInNode } from '../../../../src/networks/node.ts';
import { selfTestInputs } from '../../../../src/networks/selfTest.ts';
import { channelOf } from '../../../../src/widgets/architecture/activations.ts';
import { sheetColumns } from '../../../../src/widgets/architecture/sheet.ts';
import { describeNumbers, reachOf } from '../../../../src/widgets/bottleneck/describe.ts';
import { hearingIndex, mapIndex, sheetsOf } from '../../../../src/widgets/bottleneck/draw.ts';
import { holeUnder } from '../../../../src/widgets/bottleneck/hole.ts';
import { picturesOf } from '../../../../src/widgets/bottleneck/pictures.ts';
import { places, shownMaps } from '../../../../src/widgets/bottleneck/scene.ts';
import { scenes } from '../../../../src/widgets/bottleneck/scenes.ts';
import { blindPlaces, lostSights, sight } from '../../../../src/widgets/bottleneck/sight.ts';
import {
  network,
  numbersOf,
  takeApart,
  type Apart,
} from '../../../../src/widgets/bottleneck/takeApart.ts';
import type { DrawnPixels } from '../../../../src/widgets/easel/PixelLayer.tsx';

const { image } = selfTestInputs(128);
const hole = holeUnder(scenes['wall']!.marks);
const apartOf = (picture: Image) =>
  takeApart(picture, hole, (knobs, outputs) =>
    runInNode({ network, image: picture, hole, knobs, outputs }),
  );
const count = places ** 2;
let [apart, other]: Apart[] = [];
beforeAll(async () => {
  apart = await apartOf(image);
  other = await apartOf(createImage(128, 128, 3, 0.9));
});

describe('the trained code, taken apart', () => {
  it('is what its weights make of the encoder’s maps, up to one number for each map and place', () => {
    const biasOf = ({ layer, after }: Apart, map: number, place: number) => {
      const heard = rowOf(layer, map, place);
      const given = channelOf(layer.before, map);
      const sum = heard.reduce((sum, weight, q) => sum + weight * given[q]!, 0);
      const own = heard[place]! * given[place]!;
      return {
        spread: channelOf(after.spread, map)[place]! - sum,
        alone: channelOf(after.alone, map)[place]! - own,
      };
    };
    for (const [map, place] of [
      [0, 0],
      [17, 28],
      [201, 63],
    ] as const) {
      const { spread, alone } = biasOf(apart!, map, place);
      expect(alone).toBeCloseTo(spread, 3);
      expect(biasOf(other!, map, place).spread).toBeCloseTo(spread, 3);
    }
  });

  it('says the same of every photograph where a place sees nothing but the hole, and only without the layer after it', () => {
    const blind = lostSights(hole).flatMap((lost, place) => (lost === 1 ? [place] : []));
    expect(blind).toEqual([27, 28, 35, 36]);
    const differs = (maps: (of: Apart) => Image, place: number) =>
      Math.max(
        ...apart!.maps.map((map) =>
          Math.abs(channelOf(maps(apart!), map)[place]! - channelOf(maps(other!), map)[place]!),
        ),
      );
    for (const place of blind) {
      expect(differs(({ before }) => before, place)).toBe(0);
      expect(differs(({ after }) => after.alone, place)).toBe(0);
      expect(differs(({ after }) => after.spread, place)).toBeGreaterThan(0.1);
    }
    expect(differs(({ before }) => before, 0)).toBeGreaterThan(0.1);
  });

  it('is measured as every fill is', () => {
    for (const way of ['spread', 'alone'] as const) {
      const { psnr } = measure(image, complete(image, hole, apart!.fills[way]), hole).hole;
      expect(apart!.psnr[way]).toBeCloseTo(psnr, 1);
    }
    expect(apart!.psnr.spread).not.toBe(apart!.psnr.alone);
    expect(apart!.maps).toHaveLength(shownMaps);
    for (const shares of apart!.reach)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('refuses a picture without a hole', async () => {
    const whole = createHole(128, 128);
    const run = takeApart(image, whole, () => Promise.reject(new Error('not reached')));
    await expect(run).rejects.toThrow('There is no hole yet');
  });
});

describe('its pictures', () => {
  const cut = (sheet: DrawnPixels, index: number) => {
    const [left, top] = [index % sheetColumns, Math.floor(index / sheetColumns)];
    const rows = Array.from({ length: places }, (_, y) => {
      const from = 4 * ((top * places + y) * sheet.width + left * places);
      return [...sheet.rgba.subarray(from, from + 4 * places)];
    });
    return rows.flat();
  };

  it('lie on the sheets where the page cuts them out', () => {
    const { maps, hearings } = sheetsOf(apart!);
    const live = picturesOf({ apart: apart!, maps: apart!.maps }, '');
    const still = picturesOf({ apart: null, maps: apart!.maps }, '/stills');
    for (const [map, place, spread] of [
      [0, 0, true],
      [7, 63, false],
      [5, 28, true],
    ] as const) {
      const stage = spread ? 'spread' : 'alone';
      const [drawn, heard] = [live.map(map, stage), live.hearing(map, spread, place)];
      if (!('rgba' in drawn) || !('rgba' in heard)) throw new Error('They are to be drawn.');
      expect(cut(maps, mapIndex(map, stage))).toEqual([...drawn.rgba]);
      expect(cut(hearings, hearingIndex(map, spread, place))).toEqual([...heard.rgba]);
      expect(still.map(map, stage)).toMatchObject({ index: mapIndex(map, stage) });
      expect(still.hearing(map, spread, place)).toMatchObject({ count: 2 * shownMaps * count });
    }
  });
});

describe('what places see', () => {
  it('is 46 pixels, counted line by line', () => {
    expect(sight.size).toBe(46);
    for (let at = 0; at < 128; at++) {
      const [across, down] = [createHole(128, 128), createHole(128, 128)];
      across.data.fill(1, at * 128, (at + 1) * 128);
      for (let y = 0; y < 128; y++) down.data[y * 128 + at] = 1;
      const [rows, columns] = [lostSights(across), lostSights(down)];
      for (let place = 0; place < places; place++) {
        const sees = at >= 16 * place - 15 && at <= 16 * place + 30;
        expect(rows[place * places]! > 0, `row ${place}, line ${at}`).toBe(sees);
        expect(columns[place]! > 0, `column ${place}, line ${at}`).toBe(sees);
      }
    }
  });

  it('is nothing where all is missing, and all where nothing is', () => {
    const [none, all] = [createHole(128, 128), createHole(128, 128)];
    all.data.fill(1);
    expect(blindPlaces(none)).toBe(0);
    expect(blindPlaces(all)).toBe(count);
  });
});

describe('squares in the middle', () => {
  it('leave four places blind at half the side, none at 37 %, as the chapter says', () => {
    const holes = evaluationHoles(128);
    expect(blindPlaces(holes['square-50'])).toBe(4);
    expect(blindPlaces(holes['square-37'])).toBe(0);
  });
});

describe('in words', () => {
  it('the farthest steps count together, and a place alone hears itself', () => {
    const steps = energyBySteps(apart!.layer, 28);
    const reach = apart!.reach[28]!;
    expect(reach.slice(0, 4)).toEqual(steps.slice(0, 4));
    expect(reach[4]).toBeCloseTo(steps[4]! + steps[5]! + steps[6]! + steps[7]!, 9);
    expect(reachOf(reach, true)).toBe(reach);
    expect(reachOf(reach, false)).toEqual([1, 0, 0, 0, 0]);
  });

  it('numbers are read of the map that is shown, where the page has them', () => {
    const [map = 0] = apart!.maps;
    const written = (maps: Image) =>
      channelOf(maps, map)[28]!.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
    const shown = { maps: apart!.maps, numbers: { 0: numbersOf(apart!, 0) } };
    const said = (nth: number, spread: boolean) =>
      describeNumbers(shown, nth, spread, { x: 4, y: 3 });
    const before = `Map ${map + 1}: ${written(apart!.before)} before the layer`;
    expect(said(0, true)).toBe(`${before}, ${written(apart!.after.spread)} after it.`);
    expect(said(0, false)).toBe(`${before}, ${written(apart!.after.alone)} after it.`);
    expect(said(1, true)).toContain('run the network');
  });
});
