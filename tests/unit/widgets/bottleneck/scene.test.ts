import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { extents } from '../../../../src/widgets/architecture/extent.ts';
import {
  blindAtFirst,
  exercises,
  missingShare,
} from '../../../../src/widgets/bottleneck/exercises.ts';
import {
  bottleneckCodec,
  places,
  shownMaps,
  type Scene,
} from '../../../../src/widgets/bottleneck/scene.ts';
import { scenes } from '../../../../src/widgets/bottleneck/scenes.ts';

const along = fc.nat(places - 1);
const arbitraryScene: fc.Arbitrary<Scene> = fc.record({
  photograph: fc.constantFrom('great-wall', 'own'),
  map: fc.nat(shownMaps - 1),
  place: fc.record({ x: along, y: along }),
  spread: fc.boolean(),
  extent: fc.constantFrom(...extents),
  marks: fc.constant(scenes['wall']!.marks),
});

describe('a scene of the bottleneck', () => {
  test('survives its address', () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        expect(bottleneckCodec.decode(bottleneckCodec.encode(scene))).toEqual(scene);
      }),
    );
  });

  test.each(Object.entries(scenes))('%s shows a photograph that there is', (_, scene) => {
    expect(photographs.map(({ id }) => id)).toContain(scene.photograph);
    expect(bottleneckCodec.decode(bottleneckCodec.encode(scene))).toEqual(scene);
    expect(exercises.metBy(scene)).toBe('');
  });

  test('the page’s hole is a quarter of the picture, with four places in its middle', () => {
    expect(missingShare).toBeCloseTo(0.25, 9);
    expect(blindAtFirst).toBe(4);
  });
});
