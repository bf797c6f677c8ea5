import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingCount } from '../../../../src/inpainting/hole.ts';
import { holeUnder } from '../../../../src/widgets/influence/hole.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { exercises, missingAtFirst } from '../../../../src/widgets/influence/exercises.ts';
import { influenceCodec, places, type Scene } from '../../../../src/widgets/influence/scene.ts';
import { scenes } from '../../../../src/widgets/influence/scenes.ts';
import {
  placeAfter,
  placeAlong,
  placeBeside,
  rectangleOf,
} from '../../../../src/widgets/influence/spot.ts';
import { boxOfShares } from '../../../../src/widgets/scene/drawn.ts';

const along = fc.nat(places - 1);
const spots = fc.record({ x: along, y: along });
const arbitraryScene: fc.Arbitrary<Scene> = fc.record({
  photograph: fc.constantFrom('great-wall', 'own'),
  spot: spots,
  marks: fc.constant(scenes.beside.marks),
});

describe('a scene of the influence', () => {
  test('survives its address', () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        expect(influenceCodec.decode(influenceCodec.encode(scene))).toEqual(scene);
      }),
    );
  });

  test.each(Object.entries(scenes))(
    '%s shows a photograph that there is, and its spot is known',
    (_, scene) => {
      expect(photographs.map(({ id }) => id)).toContain(scene.photograph);
      expect(influenceCodec.decode(influenceCodec.encode(scene))).toEqual(scene);
      expect(placeBeside(holeUnder(scene.marks), scene.spot)).toEqual(scene.spot);
      expect(exercises.metBy(scene)).toBe('');
    },
  );

  test('the page’s hole is 80 pixels wide and high', () => {
    expect(missingAtFirst).toBe(80 ** 2);
    expect(missingCount(holeUnder(scenes.shore.marks))).toBe(80 ** 2);
  });
});

describe('the spot', () => {
  const hole = holeUnder(scenes.beside.marks);
  const isKnown = (spot: { x: number; y: number }): boolean => {
    const { left, top, width, height } = rectangleOf(spot);
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) if (hole.data[y * 128 + x] === 1) return false;
    return true;
  };

  test('lies where it is put if that is known, else at the nearest place that is', () => {
    fc.assert(
      fc.property(spots, spots, (asked, other) => {
        const place = placeBeside(hole, asked)!;
        expect(isKnown(place)).toBe(true);
        if (isKnown(asked)) expect(place).toEqual(asked);
        const away = ({ x, y }: typeof asked) => Math.hypot(x - asked.x, y - asked.y);
        if (isKnown(other)) expect(away(place)).toBeLessThanOrEqual(away(other));
      }),
    );
  });

  test('steps over the hole, and stops at the edge', () => {
    expect(placeAfter(hole, { x: 4, y: 15 }, 1, 0)).toEqual({ x: 26, y: 15 });
    expect(placeAfter(hole, { x: 26, y: 15 }, 1, 0)).toEqual({ x: 27, y: 15 });
    expect(placeAfter(hole, { x: 30, y: 15 }, 1, 0)).toEqual({ x: 30, y: 15 });
    expect(placeAfter(hole, { x: 0, y: 0 }, 0, -1)).toEqual({ x: 0, y: 0 });
  });

  test('follows the hand in steps, within the picture', () => {
    expect(placeAlong({ x: 4, y: 15 }, { x: 4.4 / 32, y: -1 })).toEqual({ x: 8, y: 0 });
  });

  test('has no place where the hole leaves it none', () => {
    const comb = [0, 1, 2, 3].map((i) => boxOfShares(i / 4, 0, i / 4 + 0.2, 1));
    expect(placeBeside(holeUnder(comb), { x: 3, y: 3 })).toBeNull();
  });
});
