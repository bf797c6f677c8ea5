import { describe, expect, it } from 'vitest';
import { createHole, noHole } from '../../../../src/inpainting/hole.ts';
import { psnrOf } from '../../../../src/inpainting/metrics.ts';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import { describeHole, measureHole } from '../../../../src/widgets/easel/measure.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { describeProgress } from '../../../../src/widgets/fill/describe.ts';
import { describeDistance, describeReveal } from '../../../../src/widgets/fill/describeFill.ts';
import { knownScene } from '../../../../src/widgets/fill/knownScene.ts';
import type { Scene } from '../../../../src/widgets/fill/scene.ts';
import { scenes } from '../../../../src/widgets/fill/scenes.ts';
import { methods, namedScene } from '../../../../src/widgets/fill/served.ts';
import { squareOf } from '../../../../src/widgets/fill/square.ts';
import { sentenceOf } from '../../../../src/widgets/easel/sentenceOf.ts';
import { sceneOfCode, withKnownPhotograph } from '../../../../src/widgets/scene/restore.ts';

const size = { width: 1024, height: 512 };
const box = (left: number, top: number, width: number, height: number): Mark => ({
  kind: 'rectangle',
  from: { x: 4 * left, y: 4 * top },
  to: { x: 4 * (left + width), y: 4 * (top + height) },
});
const sentence = (...marks: Mark[]) => describeHole(measureHole(marks, size), size);

describe('the hole in words', () => {
  it('says how much, how large and where', () => {
    expect(sentence(box(0, 256, 256, 256))).toBe(
      'The hole covers 13\u00a0% of the picture: 256 by 256 pixels of 1024 by 512, at the lower left.',
    );
    expect(sentence(box(384, 128, 256, 256))).toContain('in the middle.');
    expect(sentence(box(384, 0, 256, 64))).toContain('at the top.');
    expect(sentence(box(1000, 200, 16, 16))).toContain('less than 1\u00a0%');
    expect(sentence()).toBe(noHole);
    // A pixel of an opened file, between the pixels that are looked at.
    const spot = createHole(1024, 512);
    spot.data[100 * 1024 + 900] = 1;
    expect(sentence({ kind: 'stencil', hole: spot })).toContain('at the upper right.');
  });
});

describe('the working square in fractions', () => {
  it('is square in pixels and holds the hole', () => {
    const measure = measureHole([box(100, 100, 200, 120)], size);
    const square = squareOf(measure, size, 256);
    const bounds = measure.bounds;
    if (!square || !bounds) throw new Error('There is no square.');
    expect(square.width * size.width).toBeCloseTo(square.height * size.height);
    expect(square.left).toBeLessThanOrEqual(bounds.left);
    expect(square.left + square.width).toBeGreaterThanOrEqual(bounds.left + bounds.width);
    expect(squareOf(measureHole([], size), size, 256)).toBeNull();
  });
});

describe('nearness in words', () => {
  const distance = { l1: 0.1, squaredError: 0.2, psnr: 7.66, ssim: 0.184 };

  it('is to what the hole hides, and no figure where that is meant to go', () => {
    expect(describeDistance(distance)).toBe(
      'Against what the hole hides: PSNR 7.7\u00a0dB, SSIM 0.18.',
    );
    expect(describeDistance(distance, 'A tree')).toBe(
      'A tree stood here. It is meant to go, so the fill is not measured against it.',
    );
  });

  it('says of a fill that is what the hole hides that there is no difference', () => {
    const exact = { l1: 0, squaredError: 0, psnr: psnrOf(0), ssim: 1 };
    expect(describeDistance(exact)).toBe('Against what the hole hides: no difference, SSIM 1.00.');
  });
});

describe('what is revealed in words', () => {
  const difference = { mean: 0.123, largest: 0.678 };

  it('is not said of the fill, and gives figures of a difference once they are there', () => {
    expect(describeReveal('fill', null, null)).toBe('');
    expect(describeReveal('photograph', null, null)).toMatch(/the photograph, as it was/);
    expect(describeReveal('difference', null, null)).toBe('Working out the difference.');
    expect(describeReveal('difference', difference, null)).toMatch(/0\.12 on average and 0\.68 at/);
  });

  it('calls no difference wrong, and gives no figures, where the hole is there to remove', () => {
    const sentence = describeReveal('difference', difference, 'A tree');
    expect(sentence).toMatch(/no right answer here/);
    expect(sentence).not.toMatch(/\d/);
  });
});

describe('progress in words', () => {
  it('counts megabytes of what is loaded', () => {
    expect(describeProgress({ stage: 'weights', received: 1_250_000, total: 5_000_000 })).toEqual({
      sentence: 'Loading the network, 5.0\u00a0MB, once.',
      share: 0.25,
      detail: '1.3\u00a0MB of 5.0\u00a0MB',
    });
  });

  it('counts what a method without training has done, in a sentence that stays as it is', () => {
    const telling = { stage: 'method', name: 'Telea (2004)', size: 512 } as const;
    const [begun, half] = [null, 0.502].map((share) => describeProgress({ ...telling, share }));
    expect(begun).toMatchObject({ share: null, detail: '' });
    expect(half).toEqual({ sentence: begun!.sentence, share: 0.502, detail: '50\u00a0%' });
  });

  it('does not divide by a length that is not known', () => {
    expect(describeProgress({ stage: 'runtime', received: 10, total: 0 }).share).toBeNull();
  });
});

describe('the scene of an address', () => {
  const fallback = namedScene('cliff');
  const asked: Scene = { ...fallback, marks: [box(1, 2, 300, 40)] };

  it('comes back whole where the page knows its parts', () => {
    const known = { ...asked, photograph: 'sea-stack', size: 512 } as const;
    const whole = { scene: known, note: null };
    expect(withKnownPhotograph(known, fallback, photographs, false)).toEqual(whole);
    expect(knownScene(known, fallback, methods)).toEqual(whole);
  });

  it.each([
    ['own', /never left it/],
    ['no-longer-there', /not in the book/],
  ])('keeps the hole where the photograph is %s', (photograph, words) => {
    const gone = { ...asked, photograph };
    const { scene, note } = withKnownPhotograph(gone, fallback, photographs, false);
    expect(scene).toEqual({ ...asked, photograph: 'watchtower' });
    expect(note).toMatch(words);
  });

  it('chooses a method where the address names an unknown one', () => {
    const { scene, note } = knownScene({ ...asked, method: 'magic' }, fallback, methods);
    expect(scene).toEqual(asked);
    expect(note).toMatch(/method/);
  });

  it('starts afresh from garbage and says so', () => {
    const { scene, note } = sceneOfCode('%%%', fallback, fillCodec);
    expect(scene).toBe(fallback);
    expect(note).toMatch(/afresh/);
  });
});

describe('the named scenes', () => {
  it.each(Object.keys(scenes))(
    '%s has a photograph, a method and a hole that can be filled',
    (name) => {
      const { share } = measureHole(namedScene(name).marks, { width: 960, height: 480 });
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.5);
    },
  );

  it('are refused by a name that is not there', () => {
    expect(() => namedScene('atlantis')).toThrow(/atlantis/);
  });
});

describe('errors in words', () => {
  it('keeps sentences written for the reader and wraps the others', () => {
    const ours = new Error('The file is empty.');
    ours.name = 'OpenError';
    expect(sentenceOf(ours)).toBe('The file is empty.');
    expect(sentenceOf(new RangeError('Out of memory.'))).toBe(
      'Something went wrong: Out of memory. Nothing you made is lost.',
    );
    expect(sentenceOf(new TypeError('Failed to fetch dynamically imported module: x.js'))).toMatch(
      /could not be loaded/,
    );
  });
});
