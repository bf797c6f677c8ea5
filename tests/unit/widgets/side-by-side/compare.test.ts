import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import type { Filled, MethodChoice } from '../../../../src/widgets/fill/view.ts';
import {
  describeBest,
  fillOf,
  inOrder,
  sentenceOfRun,
  sharesBy,
} from '../../../../src/widgets/side-by-side/compare.ts';
import { sideBySideCodec, type Scene } from '../../../../src/widgets/side-by-side/scene.ts';
import { compared, scenes } from '../../../../src/widgets/side-by-side/scenes.ts';
import { namedScene } from '../../../../src/widgets/side-by-side/served.ts';
import { methods as all } from '../../../../src/widgets/fill/served.ts';

const method = (id: string, kind: MethodChoice['kind']): MethodChoice => ({
  id,
  name: id.toUpperCase(),
  kind,
  sizes: [128],
});
const methods = [method('net', 'network'), method('a', 'classical'), method('b', 'classical')];
const marks: readonly Mark[] = [{ kind: 'rectangle', from: { x: 0, y: 0 }, to: { x: 9, y: 9 } }];
const filled = (psnr: number, ssim: number): Filled => ({
  picture: 'cliff',
  marks,
  line: '',
  provider: 'still',
  distance: { l1: 0, squaredError: 0, psnr, ssim },
  image: { still: '' },
  blended: null,
});
const ids = (choices: readonly MethodChoice[]) => choices.map(({ id }) => id);

describe('the order of the cards', () => {
  const fills = new Map([
    ['net', filled(20, 0.4)],
    ['b', filled(18, 0.6)],
  ]);

  it('is the lineage’s: what needs no training first', () => {
    expect(ids(inOrder(methods, fills, 'lineage'))).toEqual(['a', 'b', 'net']);
  });

  it('is best first by either figure, the unfilled last', () => {
    expect(ids(inOrder(methods, fills, 'psnr'))).toEqual(['net', 'b', 'a']);
    expect(ids(inOrder(methods, fills, 'ssim'))).toEqual(['b', 'net', 'a']);
  });

  it('is told in words, each figure’s best by name', () => {
    expect(describeBest(methods, fills)).toBe(
      'Closest to what the hole hides by PSNR: NET, 20.0 dB. By SSIM: B, 0.60.',
    );
    expect(describeBest(methods, new Map([...fills, ['b', filled(21, 0.6)]]))).toContain(
      'by both figures: B, PSNR 21.0 dB, SSIM 0.60.',
    );
    expect(describeBest(methods, new Map())).toBe('');
  });

  it('knows an exact fill, whose PSNR has no end, and gives it the whole bar', () => {
    const exact = new Map([...fills, ['a', filled(Infinity, 1)]]);
    expect(describeBest(methods, exact)).toContain('by both figures: A, no difference, SSIM 1.00.');
    const shares = (...psnrs: number[]) => [
      ...sharesBy('psnr', new Map(psnrs.map((psnr, i) => [`${i}`, filled(psnr, 1)]))).values(),
    ];
    expect(shares(20, 18, Infinity)).toEqual([0, 0, 1]);
    expect(shares(Infinity, Infinity)).toEqual([1, 1]);
    expect(shares(20, 18, 19)).toEqual([1, 0, 0.5]);
  });
});

describe('the fill of a run', () => {
  const run = { state: 'filled', filled: filled(20, 0.4) } as const;

  it('is shown for its own hole and picture only', () => {
    expect(fillOf(run, 'cliff', marks)).toBe(run.filled);
    expect(fillOf(run, 'sea', marks)).toBeNull();
    expect(fillOf(run, 'cliff', [...marks, { kind: 'clear' }])).toBeNull();
    expect(fillOf({ state: 'waiting' }, 'cliff', marks)).toBeNull();
  });

  it('has a sentence until it is there', () => {
    expect(sentenceOfRun({ state: 'failed', sentence: 'Cut off.' })).toBe('Cut off.');
    expect(sentenceOfRun(undefined)).toBe('Not filled yet.');
  });
});

describe('the named scenes', () => {
  it.each(Object.entries(scenes))('%s comes back from an address', (_, scene: Scene) => {
    expect(sideBySideCodec.decode(sideBySideCodec.encode(scene))).toEqual(scene);
  });

  it.each(Object.keys(scenes))(
    '%s shows large one of what fills it, at a size it knows',
    (name) => {
      const { scene, methods: filling } = namedScene(name);
      const shown = filling.find(({ id }) => id === scene.method);
      expect(shown?.sizes).toContain(scene.size);
      expect(ids(filling)).toEqual(compared[name] ?? ids(all));
    },
  );

  it('are refused by a name that is not there', () => {
    expect(() => namedScene('atlantis')).toThrow(/atlantis/);
  });

  it('may compare a network with its coarse picture, which is no method by itself', () => {
    const [coarse, refined] = namedScene('stages').methods;
    expect(coarse).toMatchObject({ refinedBy: refined?.id, sizes: refined?.sizes });
    expect(refined).not.toHaveProperty('refinedBy');
    expect(ids(all)).not.toContain(coarse?.id);
  });
});
