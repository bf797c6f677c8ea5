import type { Modes, Stripes } from '../../inpainting/twoModes.ts';
import type { Way } from '../easel/Handle.tsx';
import { shares, type Scene } from './scene.ts';

/** No fence is so dark or so light that what strays from it would have to be more than black or white. */
const [darkest, lightest] = [10, 90];

type Odds = Pick<Scene, 'share' | 'modes'>;

/** The modes, in percent, with one of them moved by a way over the square, in shares of its side. */
export function moveMode(modes: Modes, which: 0 | 1, by: Way): Modes {
  const within = (value: number): number =>
    Math.min(lightest, Math.max(darkest, Math.round(value)));
  const [odd, even] = modes[which];
  // Light even stripes are at the top.
  const moved: Stripes = [within(odd + 100 * by.x), within(even - 100 * by.y)];
  return which === 0 ? [moved, modes[1]] : [modes[0], moved];
}

/** The share, in percent, at which the mean of the modes is where a way from that of `share` leads, or nearest to it. */
export function moveMean({ share, modes: [first, second] }: Odds, by: Way): number {
  const [odd, even] = [first[0] - second[0], first[1] - second[1]];
  const length = odd * odd + even * even;
  if (length === 0) return share;
  const wanted = share + (100 * (100 * by.x * odd - 100 * by.y * even)) / length;
  return shares.reduce((nearest, one) =>
    Math.abs(one - wanted) < Math.abs(nearest - wanted) ? one : nearest,
  );
}
