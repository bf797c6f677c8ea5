import fc from 'fast-check';
import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { attentionAtBuild } from '../../../../src/components/attentions.ts';
import { complete } from '../../../../src/inpainting/complete.ts';
import { createImage, imageFromRgba } from '../../../../src/inpainting/image.ts';
import { psnrOf, squaredErrorInHole } from '../../../../src/inpainting/metrics.ts';
import { rasterise, unitsPerSide } from '../../../../src/inpainting/marks.ts';
import { createAttending } from '../../../../src/widgets/attention/attend.ts';
import { Attention } from '../../../../src/widgets/attention/Attention.tsx';
import {
  nextTarget,
  offsetsOf,
  pointOf,
  targetNear,
} from '../../../../src/widgets/attention/chosen.ts';
import { attentionCodec } from '../../../../src/widgets/attention/codec.ts';
import {
  describeChosen,
  describeOffset,
  describeWork,
} from '../../../../src/widgets/attention/describe.ts';
import { mapRgba, tileOf, weightsRgba } from '../../../../src/widgets/attention/draw.ts';
import { exercises } from '../../../../src/widgets/attention/exercises.ts';
import { knownScene } from '../../../../src/widgets/attention/knownScene.ts';
import {
  guesses,
  patches,
  rates,
  scales,
  seenAcross,
  views,
  workSide,
  type Scene,
} from '../../../../src/widgets/attention/scene.ts';
import { scenes, type SceneName } from '../../../../src/widgets/attention/scenes.ts';
import { squares } from '../../../../src/widgets/attention/served.ts';
import { boxOfShares } from '../../../../src/widgets/scene/drawn.ts';
import { SceneCodeError } from '../../../../src/widgets/scene/codec.ts';

const coordinate = fc.integer({ min: 0, max: unitsPerSide });
const identifier = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const anyScene: fc.Arbitrary<Scene> = fc.record({
  photograph: identifier,
  on: identifier,
  view: fc.constantFrom(...views),
  guess: fc.constantFrom(...guesses),
  patch: fc.constantFrom(...patches),
  rate: fc.constantFrom(...rates),
  scale: fc.constantFrom(...scales),
  fusion: fc.boolean(),
  hard: fc.boolean(),
  at: fc.record({ x: coordinate, y: coordinate }),
  marks: fc.constant(scenes.tree.marks),
});

describe('a scene in an address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        expect(attentionCodec.decode(attentionCodec.encode(scene))).toEqual(scene);
      }),
    );
  });

  it('is refused where it was cut short', () => {
    const code = attentionCodec.encode(scenes.bricks);
    expect(() => attentionCodec.decode(code.slice(0, -3))).toThrow(SceneCodeError);
  });

  it('says what of it this page cannot show', () => {
    const asked = { ...scenes.bricks, on: 'deepfill-v9' };
    const { scene, note } = knownScene(asked, []);
    expect(scene).toEqual({ ...asked, on: 'pixels' });
    expect(note).toMatch(/network/);
    expect(knownScene(scenes.arches, [])).toEqual({ scene: scenes.arches, note: null });
  });
});

const names = Object.keys(scenes).filter((name): name is SceneName => name in scenes);

describe.each(names)('the scene %s', (name) => {
  const scene: Scene = scenes[name];

  it('has a picture, a hole, and a position in it whose weights are weights', async () => {
    expect(squares.map(({ id }) => id)).toContain(scene.photograph);
    const { attended, chosen, weightsOf } = await attentionAtBuild(name);
    const hole = rasterise(scene.marks, workSide, workSide);
    const cell = workSide / attended.side;
    const [x, y] = [chosen.target % attended.side, Math.floor(chosen.target / attended.side)];
    const pixels = Array.from(
      { length: cell * cell },
      (_, i) => hole.data[(y * cell + Math.floor(i / cell)) * workSide + x * cell + (i % cell)],
    );
    expect(pixels).toContain(1);
    const weights = weightsOf(chosen.target);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
    for (const { source, weight } of chosen.ranked) expect(weight).toBeCloseTo(weights[source]!, 5);
  });

  it('is drawn on the server: position, patches and words', async () => {
    const { chosen, attended } = await attentionAtBuild(name);
    const html = renderToString(
      <Attention
        id="figure"
        scene={scene}
        photographs={squares}
        networks={[]}
        still={{ name, chosen, positions: attended.targets.length, psnr: attended.psnr }}
      />,
    );
    expect(html).toContain(describeChosen(chosen));
    expect(html).toContain(`${attended.targets.length} positions`);
    expect(html.match(/(before|after|source\d+)\.webp/g)).toHaveLength(2 + chosen.ranked.length);
    expect(html).toContain(`/stills/attention/${name}-${scene.view}.webp`);
  });
});

describe('bricks and stripes', () => {
  it('are copied from the same phase', async () => {
    const { attended } = await attentionAtBuild('stripes');
    const period = attended.side / 10;
    const away = offsetsOf(attended).dx.map((dx) =>
      Math.abs(dx - period * Math.round(dx / period)),
    );
    expect(Math.max(...away)).toBeLessThanOrEqual(1);
  });
});

describe('going from position to position', () => {
  const side = 6;
  const field = fc.uniqueArray(fc.nat(side * side - 1), { minLength: 1 }).map((targets) => ({
    targets: Int32Array.from(targets),
    sources: new Int32Array(),
    weights: new Float32Array(),
    depth: 0,
    side,
  }));
  const along = (position: number) => ({ x: position % side, y: Math.floor(position / side) });

  it('finds the nearest to any point', () => {
    fc.assert(
      fc.property(field, coordinate, coordinate, (found, x, y) => {
        const away = (position: number): number => {
          const middle = pointOf(position, side);
          return Math.hypot(middle.x - x, middle.y - y);
        };
        const near = targetNear(found, { x, y })!;
        expect(found.targets).toContain(near);
        // The middles are rounded to the units of the photograph.
        expect(away(near)).toBeLessThan(Math.min(...Array.from(found.targets, away)) + 2);
      }),
    );
    const none = new Int32Array();
    const nothing = { targets: none, sources: none, weights: new Float32Array(), depth: 0, side };
    expect(targetNear(nothing, { x: 0, y: 0 })).toBeNull();
  });

  it('steps over what is known to the next that is missing, and stays where there is none', () => {
    const steps = [
      { x: 1, y: 0 },
      { x: -1, y: 0 },
      { x: 0, y: 1 },
      { x: 0, y: -1 },
    ];
    fc.assert(
      fc.property(field, fc.constantFrom(...steps), (found, step) => {
        const from = found.targets[0]!;
        const ahead = (position: number): number => {
          const [a, b] = [along(from), along(position)];
          const [x, y] = [b.x - a.x, b.y - a.y];
          return x * step.y === 0 && y * step.x === 0 ? x * step.x + y * step.y : 0;
        };
        const inTheWay = [...found.targets].filter((position) => ahead(position) > 0);
        const [next] = inTheWay.toSorted((a, b) => ahead(a) - ahead(b));
        expect(nextTarget(found, from, step)).toBe(next ?? from);
      }),
    );
  });

  it('says where a source lies', () => {
    const side = 10;
    expect(describeOffset(44, 44, side)).toBe('the position itself');
    expect(describeOffset(44, 45, side)).toBe('1 position right of it');
    expect(describeOffset(44, 14, side)).toBe('3 positions above it');
    expect(describeOffset(44, 77, side)).toBe('4 positions below right of it');
    expect(describeOffset(44, 62, side)).toBe('3 positions below left of it');
  });
});

describe('how near a fill is', () => {
  const side = 16;
  const filled = (value: (x: number) => number) => {
    const image = createImage(side, side);
    return { ...image, data: image.data.map((_, i) => value(i % side)) };
  };
  const picture = filled((x) => (x % 2) * 0.5);
  const marks = [boxOfShares(0.25, 0.25, 0.75, 0.75)];
  const attend = createAttending();

  it('is measured in the hole, against the photograph', () => {
    const { attended } = attend({ picture, found: null, marks, knobs: scenes.bricks });
    const hole = rasterise(marks, side, side);
    const fill = imageFromRgba(attended.fill, side, side);
    expect(attended.psnr).toBeCloseTo(psnrOf(squaredErrorInHole(picture, fill, hole)), 0);
  });

  it('is so where a network has painted in it too, whose paint is not the truth', () => {
    const hole = rasterise(marks, side, side);
    const pasted = complete(
      picture,
      hole,
      filled(() => 1),
    );
    const features = createImage(side / 4, side / 4, 1);
    const { attended } = attend({
      picture,
      found: { features, pasted },
      marks,
      knobs: { ...scenes.bricks, on: 'deepfill-v1', rate: 1 },
    });
    const fill = imageFromRgba(attended.fill, side, side);
    expect(attended.psnr).toBeCloseTo(psnrOf(squaredErrorInHole(picture, fill, hole)), 0);
  });

  it('gains several dB by a guess that attention made, as the chapter says', async () => {
    const [sharp, smooth] = await Promise.all([
      attentionAtBuild('bricks'),
      attentionAtBuild('blurred'),
    ]);
    expect(sharp.attended.psnr - smooth.attended.psnr).toBeGreaterThan(5);
  });
});

describe('what was computed, in words', () => {
  const deepfill = { id: 'deepfill-v1', name: 'DeepFill v1' };

  it('names a network as its readers choose it', () => {
    const words = describeWork(null, { positions: 12, psnr: 19.46 }, scenes.shore, [deepfill]);
    expect(words).toBe(
      '12 positions rebuilt when this page was built. Features of DeepFill v1 are compared; pixels are copied. Against what the hole hides: PSNR 19.5\u00a0dB.',
    );
  });

  it('counts a single position as one', () => {
    const words = describeWork(null, { positions: 1, psnr: 9 }, scenes.bricks, [deepfill]);
    expect(words).toMatch(/^1 position rebuilt when this page was built\. A comparison sees/);
  });
});

describe('what is drawn', () => {
  it('is a colour for every missing position and nothing elsewhere', async () => {
    const { attended } = await attentionAtBuild('tree');
    const rgba = mapRgba(attended);
    const shown = Array.from({ length: rgba.length / 4 }, (_, i) => i).filter(
      (i) => rgba[4 * i + 3],
    );
    expect(shown).toEqual([...attended.targets].sort((a, b) => a - b));
  });

  it('lets the veil up where the weight is largest', () => {
    const rgba = weightsRgba([0, 0.25, 1]);
    expect([rgba[3], rgba[7], rgba[11]]).toEqual([205, 102, 0]);
  });

  it('cuts tiles, the top layer first', () => {
    const layer = (...colour: number[]) =>
      Uint8ClampedArray.from({ length: 16 }, (_, i) => colour[i % 4]!);
    const tile = tileOf([layer(9, 9, 9, 0), layer(255, 128, 1, 255)], 2, 0, 0, 2);
    expect(tile).toEqual(layer(255, 128, 1, 255));
  });
});

describe('the exercise', () => {
  it('is met by its solution and by nothing that the book shows', () => {
    for (const [name, code] of Object.entries(exercises.solutions))
      expect(exercises.metByCode(code).split(' ')).toContain(name);
    // At the trained network's own figure nothing is asked.
    const { shore, ...asked } = scenes;
    for (const scene of Object.values(asked)) expect(exercises.metBy(scene)).toBe('');
    expect(exercises.metBy(shore)).toBe('as-trained');
    expect(seenAcross({ ...scenes.bricks, fusion: false, patch: 5, rate: 4 })).toBe(20);
  });
});
