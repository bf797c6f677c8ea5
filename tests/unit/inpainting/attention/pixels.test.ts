import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../../src/inpainting/attention/attention.ts';
import { attendPixels, firstGuess } from '../../../../src/inpainting/attention/pixels.ts';
import { createHole, HoleError, type Hole } from '../../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../../src/inpainting/image.ts';
import { bricks, stripes } from '../../../../src/inpainting/patterns.ts';
import { inHole, psnr, withoutHole } from '../diffusion/goldens.ts';

const [width, height] = [128, 88];
const settings: Settings = { patch: 3, fusion: true, scale: 50, hard: false };

function middle(holeWidth: number, holeHeight: number): Hole {
  const hole = createHole(width, height);
  for (let y = (height - holeHeight) / 2; y < (height + holeHeight) / 2; y++)
    hole.data.fill(1, y * width + (width - holeWidth) / 2, y * width + (width + holeWidth) / 2);
  return hole;
}

/** A pixel missing in every square of `period` × `period`. */
function dotted(period: number): Hole {
  const hole = createHole(width, height);
  hole.data.forEach((_, i) => {
    const y = Math.floor(i / width);
    hole.data[i] = Number(i % period === 0 && y % period === 0);
  });
  return hole;
}

function fillOf(truth: Image, hole: Hole, guess: 'smooth' | 'coarse-to-fine', rate = 2) {
  const image = withoutHole(truth, hole);
  const guessed = firstGuess(image, hole, guess);
  const result = attendPixels(guessed, hole, rate, settings);
  return { ...result, psnr: psnr(inHole(result.fill, hole), inHole(truth, hole)) };
}

describe('attention on pixels', () => {
  const period = 14;
  const hole = middle(34, 30);

  it('finds the same phase of stripes, whatever the rate', () => {
    for (const rate of [1, 2]) {
      const { ranking, attention } = fillOf(
        stripes(width, height, period),
        hole,
        'coarse-to-fine',
        rate,
      );
      const away = Array.from(ranking.targets, (target, i) => {
        const source = ranking.sources[i * ranking.depth]!;
        const rest = (((source % attention.width) - (target % attention.width)) * rate) % period;
        return Math.min(Math.abs(rest), period - Math.abs(rest));
      });
      expect(Math.max(...away)).toBeLessThanOrEqual(2);
    }
  });

  it('lays bricks that the eye cannot tell from the wall, and needs a good guess for it', () => {
    const wall = bricks(width, height, 16);
    const good = fillOf(wall, middle(40, 36), 'coarse-to-fine');
    const poor = fillOf(wall, middle(40, 36), 'smooth');
    expect(good.psnr).toBeGreaterThan(30);
    expect(poor.psnr).toBeLessThan(good.psnr - 10);
  });

  it('never reads what the hole hides, and leaves what is known alone', () => {
    const truth = bricks(width, height, 16);
    const hidden = {
      ...truth,
      data: truth.data.map((v, i) => (hole.data[i % hole.data.length] ? 1 - v : v)),
    };
    const run = (image: Image) =>
      attendPixels(firstGuess(image, hole, 'coarse-to-fine'), hole, 2, settings).fill;
    const fill = run(truth);
    expect(run(hidden).data).toEqual(fill.data);
    fill.data.forEach((value, i) => {
      if (!hole.data[i % hole.data.length]) expect(value).toBe(truth.data[i]);
    });
  });

  it('gives one colour back', () => {
    const { fill } = fillOf(createImage(width, height, 3, 0.3), hole, 'coarse-to-fine');
    for (const value of fill.data) expect(value).toBeCloseTo(0.3, 5);
  });

  it('leaves a size at which every cell touches the hole to the next', () => {
    const { fill } = fillOf(createImage(width, height, 3, 0.3), dotted(8), 'coarse-to-fine');
    for (const value of fill.data) expect(value).toBeCloseTo(0.3, 5);
  });

  it('says where every position touches the hole, and that nothing can be copied', () => {
    const copying = () => attendPixels(createImage(width, height), dotted(4), 4, settings).fill;
    expect(copying).toThrow(HoleError);
    expect(copying).toThrow(/^Every square of 4 × 4 pixels touches the hole/);
  });

  it('says what is wrong with a hole or a size', () => {
    expect(() => firstGuess(createImage(16, 16), createHole(16, 16), 'smooth')).toThrow(HoleError);
    const odd = { width: 20, height: 16, data: new Uint8Array(320).fill(1, 0, 1) };
    expect(() => firstGuess(createImage(20, 16), odd, 'smooth')).toThrow(/multiples of 8/);
  });

  it('holds a few rows of the matrix of 512 × 512 at any time, never all of it', () => {
    const large = stripes(512, 512, 24);
    const spot = createHole(512, 512);
    for (let y = 240; y < 272; y++) spot.data.fill(1, y * 512 + 240, y * 512 + 272);
    const before = process.resourceUsage().maxRSS;
    attendPixels(large, spot, 2, settings);
    const peak = (process.resourceUsage().maxRSS - before) / 1000;
    // 65,536 positions: the whole matrix would be 17 GB. `npm run bench:attention` reports the peak.
    expect(peak, 'MB at most').toBeLessThan(100);
  }, 30_000);
});
