import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partiesOf } from '../../../../src/widgets/critics/candidates.ts';
import { judges } from '../../../../src/widgets/critics/judges.ts';
import { knownScene } from '../../../../src/widgets/critics/knownScene.ts';
import { criticsCodec, usual, type Scene } from '../../../../src/widgets/critics/scene.ts';
import { scenes } from '../../../../src/widgets/critics/scenes.ts';
import { methods } from '../../../../src/widgets/fill/served.ts';
import { sceneCodec } from '../../../../src/widgets/scene/codec.ts';
import { box } from '../../../../src/widgets/scene/drawn.ts';
import { writeMarks } from '../../../../src/widgets/scene/marks.ts';

const painted = { photograph: 'mountain-lake', marks: [box(260, 190, 160, 160)] };
const idsOf = (kind: string) => methods.filter((one) => one.kind === kind).map(({ id }) => id);
const asked = fc.record({
  judge: fc.constantFrom(...judges.map(({ id }) => id)),
  classical: fc.constantFrom(...idsOf('classical')),
  generator: fc.constantFrom(...idsOf('network')),
});

describe('a scene', () => {
  it('comes back whoever judges whose fills', () => {
    fc.assert(
      fc.property(asked, (choice) => {
        const scene: Scene = { ...painted, ...choice };
        expect(criticsCodec.decode(criticsCodec.encode(scene))).toEqual(scene);
      }),
    );
  });

  it('is read from an address that is older than the choice', () => {
    const older = sceneCodec<Pick<Scene, 'photograph' | 'marks'>>(
      1,
      (writer, { photograph, marks }) => {
        writer.text(photograph);
        writeMarks(writer, marks);
      },
      () => painted,
    );
    expect(criticsCodec.decode(older.encode(painted))).toEqual({ ...painted, ...usual });
    expect(criticsCodec.encode({ ...painted, ...usual })).toBe(older.encode(painted));
  });

  it.each(Object.entries(scenes))(
    '%s comes back, and all that it asks for is there',
    (_, scene) => {
      expect(criticsCodec.decode(criticsCodec.encode(scene))).toEqual(scene);
      expect(partiesOf(scene).discriminator).toBe(scene.judge);
      expect(knownScene(scene, scene, methods)).toEqual({ scene, note: null });
    },
  );
});

describe('an address with a method that this page lacks', () => {
  const first: Scene = { ...painted, ...usual };

  it.each([
    ['a fill without training', { classical: 'glcic' }],
    ['a network', { generator: 'telea' }],
  ])('is given the first scene’s instead of %s, and says so', (_, wrong) => {
    const { scene, note } = knownScene(
      { ...first, judge: 'sn-patch-gan', ...wrong },
      first,
      methods,
    );
    expect(scene).toEqual({ ...first, judge: 'sn-patch-gan' });
    expect(note).toContain('another one is chosen');
  });
});
