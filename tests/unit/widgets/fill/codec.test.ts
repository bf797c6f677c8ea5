import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHole, missingCount } from '../../../../src/inpainting/hole.ts';
import {
  effectiveMarks,
  rasterise,
  unitsPerSide,
  type Mark,
} from '../../../../src/inpainting/marks.ts';
import { SceneCodeError, sceneCodec } from '../../../../src/widgets/scene/codec.ts';
import { readMarks, runsOf, shrinkHole } from '../../../../src/widgets/scene/marks.ts';
import { fromBase64Url, toBase64Url } from '../../../../src/widgets/scene/bytes.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { reveals, workSizes, type Scene } from '../../../../src/widgets/fill/scene.ts';

const { encode: encodeScene, decode: decodeScene } = fillCodec;

const coordinate = fc.integer({ min: 0, max: unitsPerSide });
const point = fc.record({ x: coordinate, y: coordinate });
const stencil = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ min: 0, max: 1, minLength: width * height, maxLength: width * height })
      .map((data) => ({ width, height, data })),
  );
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('brush' as const, 'eraser' as const),
    radius: fc.integer({ min: 1, max: 600 }),
    points: fc.array(point, { minLength: 1, maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('rectangle' as const), from: point, to: point }),
  fc.record({ kind: fc.constant('clear' as const) }),
  fc.record({ kind: fc.constant('stencil' as const), hole: stencil }),
);
const scene: fc.Arbitrary<Scene> = fc.record({
  photograph: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
  method: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
  size: fc.constantFrom(...workSizes),
  marks: fc.array(mark, { maxLength: 12 }),
  reveal: fc.constantFrom(...reveals),
});

const small: Scene = {
  photograph: 'cliff',
  method: 'partial-convolution',
  size: 256,
  marks: [],
  reveal: 'fill',
};

describe('a scene in an address', () => {
  it('comes back however long its hole was painted', () => {
    const points = Array.from({ length: 150_000 }, (_, i) => ({ x: i % 4096, y: i % 3000 }));
    const long: Scene = { ...small, marks: [{ kind: 'brush', radius: 9, points }] };
    expect(decodeScene(encodeScene(long))).toEqual(long);
  });

  it('is refused at once where it promises more than it holds', () => {
    const endless = sceneCodec(
      1,
      (writer) => {
        writer.unsigned(2 ** 31 - 1);
      },
      readMarks,
    );
    expect(() => endless.decode(endless.encode([]))).toThrow(SceneCodeError);
  });

  it('comes back as it went, less the marks that no longer show', () => {
    fc.assert(
      fc.property(scene, (given) => {
        expect(decodeScene(encodeScene(given))).toEqual({
          ...given,
          marks: effectiveMarks(given.marks),
        });
      }),
    );
  });

  it('reads an address that is older than the choice of what is revealed, and writes the same', () => {
    const old = 'UsIBBWNsaWZmE3BhcnRpYWwtY29udm9sdXRpb26AAgECAsgBkAPADMAM';
    const marks: readonly Mark[] = [
      { kind: 'rectangle', from: { x: 100, y: 200 }, to: { x: 900, y: 1000 } },
    ];
    expect(decodeScene(old)).toEqual({ ...small, marks });
    expect(encodeScene({ ...small, marks })).toBe(old);
  });

  it('needs no escaping', () => {
    fc.assert(fc.property(scene, (given) => /^[\w-]+$/.test(encodeScene(given))));
  });

  it('stays short: a hundred points of a stroke take less than 300 letters', () => {
    const points = Array.from({ length: 100 }, (_, i) => ({
      x: 500 + 20 * i,
      y: 900 + ((i * 7) % 31),
    }));
    const code = encodeScene({ ...small, marks: [{ kind: 'brush', radius: 120, points }] });
    expect(code.length).toBeLessThan(320);
  });

  it('refuses anything else with an error of its own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(() => decodeScene(text)).toThrow(SceneCodeError);
      }),
    );
  });

  it('refuses a code that was cut short or changed', () => {
    fc.assert(
      fc.property(scene, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, where, change) => {
        const code = encodeScene(given);
        const bytes = fromBase64Url(code);
        expect(() => decodeScene(code.slice(0, where % code.length))).toThrow(SceneCodeError);
        // 16 bits of checksum let one change in 65,536 through; in its own two bytes none.
        const at = where % 2;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(() => decodeScene(toBase64Url(bytes))).toThrow(SceneCodeError);
      }),
    );
  });

  it('brings a stencil to the grid of 256 and a noisy one to a coarser grid', () => {
    const disc = rasterise(
      [{ kind: 'brush', radius: 900, points: [{ x: 2048, y: 1024 }] }],
      1440,
      720,
    );
    const [kept] = decodeScene(
      encodeScene({ ...small, marks: [{ kind: 'stencil', hole: disc }] }),
    ).marks;
    if (kept?.kind !== 'stencil') throw new Error('The stencil is gone.');
    expect([kept.hole.width, kept.hole.height]).toEqual([256, 128]);
    expect(missingCount(kept.hole) / kept.hole.data.length).toBeCloseTo(
      missingCount(disc) / disc.data.length,
      2,
    );

    const noise = createHole(1024, 1024);
    noise.data.forEach((_, i) => (noise.data[i] = ((i * 2654435761) >>> 13) & 1));
    const code = encodeScene({ ...small, marks: [{ kind: 'stencil', hole: noise }] });
    expect(code.length).toBeLessThan(20_000);
    expect(() => decodeScene(code)).not.toThrow();
  });
});

describe('runs of a hole', () => {
  it('begin with what is known', () => {
    expect(runsOf({ width: 3, height: 2, data: Uint8Array.of(1, 1, 0, 0, 0, 1) })).toEqual([
      0, 2, 3, 1,
    ]);
    expect(runsOf(createHole(4, 2))).toEqual([8]);
  });

  it('survive shrinking: nothing missing stays nothing missing, and a spot is not lost', () => {
    const hole = createHole(1000, 10);
    expect(missingCount(shrinkHole(hole, 256))).toBe(0);
    hole.data[500] = 1;
    expect(missingCount(shrinkHole(hole, 256))).toBe(1);
  });
});
