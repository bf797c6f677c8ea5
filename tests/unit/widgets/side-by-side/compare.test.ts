import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import type { Filled, MethodChoice } from '../../../../src/widgets/fill/view.ts';
import {
  describeBest,
  fillsOf,
  inOrder,
  progressOf,
  remembered,
  sentenceOfRun,
  sharesBy,
  withoutPicture,
  type Run,
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
      'Closest to what the hole hides by PSNR: NET, 20.0\u00a0dB. By SSIM: B, 0.60.',
    );
    expect(describeBest(methods, new Map([...fills, ['b', filled(21, 0.6)]]))).toContain(
      'by both figures: B, PSNR 21.0\u00a0dB, SSIM 0.60.',
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

describe('the fills that are remembered', () => {
  const still = filled(20, 0.4);
  const painted = (...more: Mark[]): Filled => ({
    ...filled(15, 0.3),
    marks: [...marks, ...more],
    image: { rectangle: { left: 0, top: 0, width: 1, height: 1 }, pixels: {} as ImageData },
  });
  const eraser: Mark = { kind: 'eraser', radius: 1, points: [] };
  const of = (all: readonly Filled[], picture: string, hole: readonly Mark[]) => {
    const { now, before } = fillsOf(new Map([['a', all]]), picture, hole);
    return { now: now.get('a'), before: before.get('a') };
  };

  it('are shown for their own hole, dimmed for another one, and never in another picture', () => {
    expect(of([still], 'cliff', marks)).toEqual({ now: still });
    expect(of([still], 'cliff', [...marks, { kind: 'clear' }])).toEqual({ before: still });
    expect(of([still], 'sea', marks)).toEqual({});
  });

  it('come back with the hole that they are of', () => {
    const second = painted(eraser);
    const all = remembered(second, [still]);
    expect(of(all, 'cliff', second.marks)).toEqual({ now: second });
    expect(of(all, 'cliff', marks)).toEqual({ now: still });
    expect(of(all, 'cliff', [])).toEqual({ before: second });
  });

  it('are the last two, the newest of a hole, and the one that came with the page', () => {
    const [one, two, three] = [
      painted(eraser),
      painted(eraser, eraser),
      painted(eraser, eraser, eraser),
    ];
    const all = [one, two, three].reduce<readonly Filled[]>(
      (earlier, next) => remembered(next, earlier),
      [still],
    );
    expect(all).toEqual([three, two, still]);
    const again = painted();
    expect(remembered(again, all)).toEqual([again, three]);
  });

  it('are let go with the picture that they are of', () => {
    const [kept, gone] = [filled(20, 0.4), { ...filled(18, 0.6), picture: 'mine.png' }];
    const fills = new Map([
      ['a', [gone, kept]],
      ['b', [gone]],
    ]);
    expect([...withoutPicture(fills, 'mine.png').values()]).toEqual([[kept], []]);
  });

  it('are blended where that is asked for and they can be', () => {
    const blended = { distance: filled(25, 0.9).distance, image: { still: 'blended' } };
    const fills = new Map([
      ['net', [{ ...still, blended }]],
      ['a', [still]],
    ]);
    const { now } = fillsOf(fills, 'cliff', marks, true);
    expect(now.get('net')).toMatchObject(blended);
    expect(now.get('a')).toEqual(still);
  });
});

describe('a run', () => {
  it('has a sentence where there are no figures', () => {
    expect(sentenceOfRun({ state: 'failed', sentence: 'Cut off.', marks }, true)).toBe('Cut off.');
    expect(sentenceOfRun(undefined)).toBe('Not filled yet.');
    expect(sentenceOfRun(undefined, true)).toBe('Of the hole before.');
  });

  it('moves the bar as methods end, and while one works that knows how far it is', () => {
    const runs = new Map<string, Run>([
      ['a', { state: 'failed', sentence: '', marks }],
      ['b', { state: 'running', sentence: '', share: 0.5 }],
      ['c', { state: 'waiting' }],
    ]);
    expect(progressOf(runs, 4)).toEqual({ share: 0.625, detail: '2 of 4 methods' });
  });
});

describe('the named scenes', () => {
  it.each(Object.entries(scenes))('%s comes back from an address', (_, scene: Scene) => {
    expect(sideBySideCodec.decode(sideBySideCodec.encode(scene))).toEqual(scene);
  });

  it('come back blended, and from addresses older than that choice', () => {
    const scene = scenes['shore']!;
    const code = sideBySideCodec.encode(scene);
    const blended = sideBySideCodec.encode({ ...scene, blended: true });
    expect(blended.length).toBeGreaterThan(code.length);
    expect(sideBySideCodec.decode(blended).blended).toBe(true);
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
