import type { Image } from '../../inpainting/image.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import { channelOf } from './activations.ts';
import type { View } from './scene.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Near the tokens' colours of the light theme: maps are pictures, and keep theirs in the dark. */
const zero: Colour = [248, 243, 233];
const positive: Colour = [143, 80, 6];
const negative: Colour = [47, 70, 140];
const shut: Colour = [200, 80, 43];
const open: Colour = [214, 228, 220];

/** Odd, so that zero has a shade of its own. */
const shades = 257;
const signed = palette((share) => {
  const size = Math.abs(2 * share - 1);
  // The root brings out small values, of which most maps consist.
  return mix(zero, share < 0.5 ? negative : positive, Math.sqrt(size));
});
const gates = palette((share) => mix(shut, open, share));

/** One channel of a layer in colours: a gate from 0 to 1, all else from −`scale` over 0 to `scale`. */
export function drawChannel(image: Image, channel: number, view: View, scale: number): DrawnPixels {
  const { width, height } = image;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  const colours = view === 'gate' ? gates : signed;
  channelOf(image, channel).forEach((value, i) => {
    const share = view === 'gate' ? value : 0.5 + value / (2 * scale);
    const shade = Math.min(shades - 1, Math.max(0, Math.round(share * (shades - 1))));
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = colours[3 * shade + c]!;
  });
  return { width, height, rgba };
}

function palette(colourAt: (share: number) => Colour): Uint8ClampedArray {
  return Uint8ClampedArray.from(
    Array.from({ length: shades }, (_, i) => colourAt(i / (shades - 1))).flat(),
  );
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (i: 0 | 1 | 2) => from[i] + share * (to[i] - from[i]);
  return [part(0), part(1), part(2)];
}
