import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ourWidths } from '../../../../src/inpainting/deepFillV2.ts';
import { describeBlock, factsOf, markOf } from '../../../../src/widgets/architecture/describe.ts';
import { seesAll } from '../../../../src/widgets/architecture/exercises.ts';
import { layerOf, layers } from '../../../../src/widgets/architecture/layers.ts';
import {
  architectureCodec,
  gateRules,
  side,
  softmaxScales,
  views,
  type Scene,
} from '../../../../src/widgets/architecture/scene.ts';
import { scenes } from '../../../../src/widgets/architecture/scenes.ts';
import { extents } from '../../../../src/widgets/architecture/extent.ts';

const place = fc.integer({ min: 0, max: side - 1 });
const width = ourWidths.generator;
const arbitraryScene: fc.Arbitrary<Scene> = fc.record({
  photograph: fc.constantFrom('mountain-lake', 'own'),
  layer: fc.constantFrom(...layers.map(({ id }) => id)),
  view: fc.constantFrom(...views),
  channel: fc.option(fc.nat(63)),
  place: fc.record({ x: place, y: place }),
  attention: fc.boolean(),
  softmaxScale: fc.constantFrom(...softmaxScales),
  gates: fc.constantFrom(...gateRules),
  extent: fc.constantFrom(...extents),
  marks: fc.constant(scenes['walk']!.marks),
});

describe('a scene of the walk', () => {
  test('survives its address', () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        expect(architectureCodec.decode(architectureCodec.encode(scene))).toEqual(scene);
      }),
    );
  });

  test('is read from an address that is older than the choice of what is shown of the fills', () => {
    // Of the scene `walk`, before there was one.
    const older =
      'thgBDW1vdW50YWluLWxha2UMY29udjctYXRyb3VzAABAOgECAAEA8QIJmhO4HZoDhAWYA8oCmgOTAZoDpQSaA60FmgPjA5gDL5oDnAM';
    expect(architectureCodec.decode(older)).toEqual({ ...scenes['walk']!, extent: 'hole' });
    expect(architectureCodec.encode(scenes['walk']!)).toBe(older);
  });

  test.each(Object.entries(scenes))('%s opens a layer that there is', (_, scene) => {
    expect(layerOf(scene.layer).id).toBe(scene.layer);
    expect(architectureCodec.decode(architectureCodec.encode(scene))).toEqual(scene);
  });
});

describe('layers in words', () => {
  test('each has an identifier of its own, and ours beside the released one', () => {
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    for (const { name, released } of layers) expect(released.name).toBe(name);
  });

  test('say what is special about them', () => {
    expect(markOf(layerOf('conv2-downsample'))).toBe('2 ↓');
    expect(markOf(layerOf('conv8-atrous'))).toBe('8 ·4');
    expect(markOf(layerOf('attention'))).toBe('7–8 attention');
    expect(layers[layers.indexOf(layerOf('attention')) + 1]!.name).toBe('pmconv9');
    expect(describeBlock(layerOf('allconv15-upsample'))).toBe(
      `Refinement, both branches joined, layer 15, 3×3, enlarged before: ${width / 2} channels of 128 by 128`,
    );
    const facts = new Map(factsOf(layerOf('conv7-atrous')));
    expect(facts.get('Sees')).toBe('47 × 47 pixels');
    expect(facts.get('Shape')).toBe(`${2 * width} → ${2 * width} channels, 32 × 32`);
    expect(facts.get('Released network')).toBe('192 filters, 166,080 weights and biases');
    expect(new Map(factsOf(layerOf('allconv11'))).get('Sees')).toContain('by attention');
  });

  test('the first that sees the whole picture follows one that does not', () => {
    expect(seesAll.field).toBeGreaterThanOrEqual(side);
    expect(layers[layers.indexOf(seesAll) - 1]!.field).toBeLessThan(side);
  });
});
