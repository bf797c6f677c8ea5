import { isophoteTransportStepper } from '../../inpainting/diffusion/isophoteTransport.ts';
import { createHole, type Hole } from '../../inpainting/hole.ts';
import { createImage, type Image } from '../../inpainting/image.ts';
import { mean as meanOf } from '../../inpainting/mean.ts';
import { classicalMethods, type Method } from '../../inpainting/methods.ts';
import { squaredErrorInHole } from '../../inpainting/metrics.ts';

/** An edge that crosses a lost band aslant, and how far the fills are from it. */

const side = 64;
/** Rows that are lost. */
export const band = 8;
/** Rounds of the transport, fewer where it comes to rest. */
export const rounds = 1000;
const [dark, bright] = [0.2, 0.8];
/** Pixels to the side for each down, and the angle to the upright in degrees. */
const slopes = [0.5, 1, 2];
export const angles = slopes.map((slope) => (180 / Math.PI) * Math.atan(slope));
/** Samples of a pixel along each axis. */
const samples = 8;

/** `width` is what nine tenths less one tenth of the edge's height take, in pixels; 0 is as sharp as pixels allow. */
export function edgeAcross(slope: number, width: number): { image: Image; hole: Hole } {
  const image = createImage(side, side, 1);
  const hole = createHole(side, side);
  const heightAt = (x: number, y: number): number => {
    const away = (x - side / 2 - slope * (y - side / 2)) / Math.hypot(1, slope);
    return width === 0 ? Number(away > 0) : 1 / (1 + Math.exp((-2 * Math.log(9) * away) / width));
  };
  for (let i = 0; i < image.data.length; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    let height = 0;
    for (let n = 0; n < samples * samples; n++) {
      const [right, down] = [n % samples, Math.floor(n / samples)];
      height += heightAt(x + (right + 0.5) / samples, y + (down + 0.5) / samples);
    }
    image.data[i] = dark + ((bright - dark) * height) / (samples * samples);
    hole.data[i] = Number(Math.abs(y + 0.5 - side / 2) < band / 2);
  }
  return { image, hole };
}

function transported(image: Image, hole: Hole): Image {
  const stepper = isophoteTransportStepper(image, hole);
  while (stepper.iterations < rounds && stepper.next() > stepper.rest);
  return stepper.image;
}

/** Root mean square error in the band over all angles, as a share of the edge's height. */
function errorOf(fill: Method, width: number): number {
  const errors = slopes.map((slope) => {
    const { image, hole } = edgeAcross(slope, width);
    return squaredErrorInHole(image, fill(image, hole), hole);
  });
  const mean = meanOf(errors);
  return Math.sqrt(mean) / (bright - dark);
}

const { harmonic, 'total-variation': totalVariation } = classicalMethods;
if (!harmonic || !totalVariation)
  throw new Error('There is nothing to hold the transport against.');

export const crossings = [0, 3, 6].map((width) => ({
  width,
  harmonic: errorOf(harmonic, width),
  totalVariation: errorOf(totalVariation, width),
  transport: errorOf(transported, width),
}));
