import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingCount } from '../../../../src/inpainting/hole.ts';
import { masksCodec } from '../../../../src/widgets/masks/codec.ts';
import { lastStep, parts } from '../../../../src/widgets/masks/layers.ts';
import { lostPath } from '../../../../src/widgets/masks/lostPath.ts';
import { holeOf, lostShare, masksOf } from '../../../../src/widgets/masks/masks.ts';
import { places } from '../../../../src/widgets/masks/scene.ts';
import { scenes } from '../../../../src/widgets/masks/scenes.ts';
import { SceneCodeError } from '../../../../src/widgets/scene/codec.ts';
import { holes } from '../../inpainting/arbitrary.ts';

test.each(Object.entries(scenes))('the scene %s survives its address', (_, scene) => {
  expect(masksCodec.decode(masksCodec.encode(scene))).toEqual(scene);
});

test('every part, step, channel and place survives', () => {
  const scene = fc.record({
    photograph: fc.constantFrom('great-wall', 'own'),
    part: fc.constantFrom(...parts),
    step: fc.nat(lastStep),
    channel: fc.option(fc.nat(31)),
    place: fc.record({ x: fc.nat(places - 1), y: fc.nat(places - 1) }),
    marks: fc.constant(scenes['stroke']!.marks),
  });
  fc.assert(
    fc.property(scene, (one) => {
      expect(masksCodec.decode(masksCodec.encode(one))).toEqual(one);
    }),
  );
});

test('a step beyond the last is refused', () => {
  const beyond = masksCodec.encode({ ...scenes['stroke']!, step: lastStep + 1 });
  expect(() => masksCodec.decode(beyond)).toThrow(SceneCodeError);
});

test('the same hole has the same masks, whatever the photograph', () => {
  const [here, elsewhere] = [scenes['stroke']!, scenes['stroke-elsewhere']!];
  expect(here.photograph).not.toBe(elsewhere.photograph);
  expect(masksOf(holeOf(elsewhere.marks))).toEqual(masksOf(holeOf(here.marks)));
});

test('the masks of the named scenes close, the stroke’s before the square’s', () => {
  const closes = (name: string) =>
    masksOf(holeOf(scenes[name]!.marks)).findIndex((mask) => lostShare(mask) === 0);
  expect(closes('stroke')).toBeGreaterThan(1);
  expect(closes('square')).toBeGreaterThan(closes('stroke'));
});

test('a path covers what is lost, each value once', () => {
  fc.assert(
    fc.property(holes(9, 7), (hole) => {
      const valid = { ...hole, data: hole.data.map((missing) => 1 - missing) };
      const covered = new Uint8Array(hole.data.length);
      for (const [, x, y, length, rows] of lostPath(valid).matchAll(
        /M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g,
      )) {
        for (let row = Number(y); row < Number(y) + Number(rows); row++) {
          for (let column = Number(x); column < Number(x) + Number(length); column++)
            covered[row * hole.width + column]!++;
        }
      }
      expect(covered).toEqual(hole.data);
      expect(lostShare(valid)).toBeCloseTo(missingCount(hole) / hole.data.length, 12);
    }),
  );
});
