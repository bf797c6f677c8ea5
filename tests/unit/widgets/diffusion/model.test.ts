import { describe, expect, it } from 'vitest';
import { createHole, type Hole } from '../../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import { classicalMethods } from '../../../../src/inpainting/methods.ts';
import { diffusionCodec } from '../../../../src/widgets/diffusion/codec.ts';
import { exercises, shareLeft } from '../../../../src/widgets/diffusion/exercises.ts';
import { advance, frameOf, isDone, watch } from '../../../../src/widgets/diffusion/frame.ts';
import {
  countOf,
  methodIds,
  methods,
  paceOf,
  restingIds,
} from '../../../../src/widgets/diffusion/methods.ts';
import { outlineOf } from '../../../../src/widgets/diffusion/outline.ts';
import {
  crossings,
  describeProfile,
  lineAt,
  profileOf,
  rowAt,
} from '../../../../src/widgets/diffusion/profile.ts';
import { pathOf } from '../../../../src/widgets/diffusion/profileChart.ts';
import { mostSteps, workingSize } from '../../../../src/widgets/diffusion/scene.ts';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { sceneCodec } from '../../../../src/widgets/scene/codec.ts';

/** A wave, and a hole of 9 by 7 pixels in it. */
const picture = (): { image: Image; hole: Hole } => {
  const image = createImage(24, 18);
  image.data.forEach((_, i) => (image.data[i] = 0.5 + 0.4 * Math.sin((i % 24) / 4 + i / 900)));
  const hole = createHole(24, 18);
  for (let y = 5; y < 12; y++) hole.data.fill(1, y * 24 + 8, y * 24 + 17);
  return { image, hole };
};

describe.each(methodIds)('%s, watched', (method) => {
  const { image, hole } = picture();
  const scene = { ...scenes.sun, method, solver: 'multigrid' as const };

  it('comes to rest, and then steps no more', () => {
    const watched = watch(image, hole, scene);
    advance(watched, 2000);
    expect(isDone(watched)).toBe(true);
    const { iterations, psnr, done } = frameOf(watched);
    advance(watched, 10);
    expect(frameOf(watched).iterations).toBe(iterations);
    expect(done).toBe(true);
    expect(psnr).toBeGreaterThan(5);
  });

  it('shows the hole and one pixel around it, and nothing else', () => {
    const watched = watch(image, hole, scene);
    advance(watched, 200);
    const { rgba } = frameOf(watched);
    const shown = [...hole.data.keys()].filter((i) => rgba[4 * i + 3] === 255);
    // 9 × 7, and four sides without their corners.
    expect(shown).toHaveLength(9 * 7 + 2 * (9 + 7));
  });

  it('stops when it is told to', () => {
    const watched = watch(image, hole, scene);
    let asked = 0;
    advance(watched, 100, () => asked++ < 1);
    expect(watched.stepper.iterations).toBe(1);
  });

  it('says in words what a step is', () => {
    for (const solver of ['relaxation', 'multigrid'] as const) {
      const pace = paceOf(method, solver);
      expect(countOf(1, pace)).not.toBe(countOf(2, pace).replace('2', '1'));
      expect(pace.residual(0.000321)).toMatch(/0\.00032|1\u00a0%/);
      expect(pace.speeds).toHaveLength(5);
    }
  });
});

it('counts multigrid in cycles, as the chapter does', () => {
  expect([1, 7].map((steps) => countOf(steps, paceOf('biharmonic', 'multigrid')))).toEqual([
    '1 cycle',
    '7 cycles',
  ]);
});

describe('a rest that is known', () => {
  it.each(restingIds)('is the method’s own fill: %s', (method) => {
    const { image, hole } = picture();
    const watched = watch(image, hole, { ...scenes.sun, method, solver: 'multigrid' });
    advance(watched, 200);
    const rest = classicalMethods[method]!(image, hole);
    watched.stepper.image.data.forEach((value, i) =>
      expect(Math.abs(value - rest.data[i]!)).toBeLessThan(2e-3),
    );
  });

  it('is that of every method but one', () => {
    expect(methodIds.filter((id) => !(id in classicalMethods))).toEqual(['isophote-transport']);
    expect(restingIds).toEqual(methodIds.slice(0, -1));
  });
});

describe('a front', () => {
  it('leaves what it has not reached transparent and without a value', () => {
    const { image, hole } = picture();
    const watched = watch(image, hole, { ...scenes.sun, method: 'telea' });
    advance(watched, 1);
    const { rgba, luma, psnr } = frameOf(watched);
    const middle = 8 * 24 + 12;
    expect(rgba[4 * middle + 3]).toBe(0);
    expect(luma[middle]).toBeNaN();
    expect(psnr).toBeNull();
    expect(rgba[4 * (5 * 24 + 8) + 3]).toBe(255);
  });
});

describe('a profile', () => {
  const { image, hole } = picture();
  const plane = Float32Array.from(image.data.subarray(0, 24 * 18));
  const planes = { truth: plane, current: plane, final: null, before: null };
  const profile = profileOf(planes, hole, 8);

  it('crosses the hole where it is missing', () => {
    expect(profile.holes).toEqual([[8, 17]]);
    expect(crossings(hole, 3)).toEqual([]);
    const twice = { ...hole, data: hole.data.map((value, i) => (i % 24 === 12 ? 0 : value)) };
    expect(crossings(twice, 8)).toEqual([
      [8, 12],
      [13, 17],
    ]);
    const toTheEdge = { ...hole, data: hole.data.map((_, i) => Number(i % 24 > 20)) };
    expect(crossings(toTheEdge, 0)).toEqual([[21, 24]]);
  });

  it('has a fill in the hole and one pixel beside it only', () => {
    const known = [...profile.current.keys()].filter((x) => !Number.isNaN(profile.current[x]!));
    expect(known).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
    expect(profile.truth).toEqual(plane.subarray(8 * 24, 9 * 24));
  });

  it('is said in words', () => {
    expect(describeProfile(profile)).toMatch(
      /^Row 9 of 18 crosses the hole from column 9 to 17\. .*the fill now 0\.\d\d\.$/,
    );
    const empty = profileOf({ ...planes, final: plane }, hole, 0);
    expect(describeProfile(empty)).toBe(
      'Row 1 of 18 does not cross the hole. The fill changes nothing on it.',
    );
  });

  it('lies on the row that its line names, for every row of any size', () => {
    for (const size of [
      { width: 384, height: 192 },
      { width: 288, height: 384 },
      { width: 5, height: 3 },
    ]) {
      for (let row = 0; row < size.height; row++) expect(rowAt(lineAt(row, size), size)).toBe(row);
    }
  });

  it('is drawn in pieces where there is no value', () => {
    const same = (value: number) => value;
    expect(pathOf(Float32Array.of(1, 2, NaN, 4, 5), same, same)).toBe(
      'M0.5 1.0L1.5 2.0M3.5 4.0L4.5 5.0',
    );
  });
});

describe('the outline', () => {
  it('runs once around every missing pixel’s outer sides', () => {
    const hole = createHole(4, 3);
    hole.data[5] = 1;
    hole.data[6] = 1;
    expect(outlineOf(hole)).toBe('M1 1H3M1 2H3M1 1V2M3 1V2');
    expect(outlineOf({ ...hole, data: new Uint8Array(12).fill(1) })).toBe(
      'M0 0H4M0 3H4M0 0V3M4 0V3',
    );
  });
});

describe('the scene of a Diffusion figure', () => {
  it.each(Object.entries(scenes))('survives its address: %s', (_, scene) => {
    expect(diffusionCodec.decode(diffusionCodec.encode(scene))).toEqual(scene);
  });

  it('is read from an address written before there were six methods', () => {
    const old = 'WUEBDndpbnRlci1ldmVuaW5nAACgAc0GAQCrAgLWEJoNvAEA';
    expect(diffusionCodec.decode(old)).toEqual(scenes.sun);
  });

  it.each(methodIds)('refuses more steps than a page can take at once: %s', (method) => {
    const most = mostSteps(method);
    const greedy = sceneCodec<number>(
      1,
      (writer, steps) => {
        writer.text('lone-tree');
        for (const value of [methodIds.indexOf(method), 0, steps, 0, 0]) writer.unsigned(value);
      },
      () => 0,
    );
    expect(() => diffusionCodec.decode(greedy.encode(most + 1))).toThrow(/cannot be read/);
    expect(diffusionCodec.decode(greedy.encode(most)).steps).toBe(most);
    const restless = { ...scenes.sun, method, steps: most + 1 };
    expect(diffusionCodec.decode(diffusionCodec.encode(restless)).steps).toBe(most);
  });

  it('is worked on at 384 pixels at most, in the picture’s shape', () => {
    expect(workingSize({ width: 960, height: 480 })).toEqual({ width: 384, height: 192 });
    expect(workingSize({ width: 30, height: 40 })).toEqual({ width: 30, height: 40 });
    expect(workingSize({ width: 4000, height: 3 })).toEqual({ width: 384, height: 1 });
  });

  it.each(Object.entries(scenes))('has its line cross the hole: %s', async (_, scene) => {
    const { rasterise } = await import('../../../../src/inpainting/marks.ts');
    const size = { width: 384, height: scene.photograph === 'dandelion' ? 216 : 192 };
    const hole = rasterise(scene.marks, size.width, size.height);
    expect(crossings(hole, rowAt(scene.line, size))).not.toEqual([]);
  });
});

describe('the exercise half-way', () => {
  it('is met by its solution, and neither at the start nor at the end', () => {
    expect(exercises.metByCode(exercises.solutions['half-way']!)).toBe('half-way');
    expect(exercises.metBy(scenes.sun)).toBe('');
    expect(exercises.metBy({ ...scenes.sun, method: 'telea', steps: 0 })).toBe('');
    expect(exercises.metBy({ ...scenes.sun, method: 'telea', steps: 40 })).toBe('');
  });

  it('measures what a front leaves, and nothing of another method', () => {
    expect(shareLeft({ ...scenes.sun, method: 'navier-stokes', steps: 40 })).toBe(0);
    expect(shareLeft(scenes.sun)).toBeNull();
    expect(shareLeft({ ...scenes.sun, method: 'telea', marks: [] })).toBeNull();
    expect(Object.values(methods).filter(({ isMarching }) => isMarching)).toHaveLength(2);
  });
});
