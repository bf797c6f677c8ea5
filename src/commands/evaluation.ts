import { join } from 'node:path';
import { complete } from '../inpainting/complete.ts';
import { missingCount, type Hole } from '../inpainting/hole.ts';
import { createImage, type Image } from '../inpainting/image.ts';
import { mean } from '../inpainting/mean.ts';
import {
  measure,
  psnrOf,
  toEightBit,
  type Distance,
  type Measurement,
} from '../inpainting/metrics.ts';
import { centreCrop, resize } from '../inpainting/resample.ts';
import { CommandError } from './command.ts';
import type { Fill } from './methods.ts';
import { readImage, writeHole, writeImage } from './pictures.ts';

export interface Photograph {
  readonly name: string;
  readonly image: Image;
}

/** The means over the photographs of one hole. PSNR in dB, null where it is infinite. */
interface Summary {
  /** Of the squared error averaged over every photograph: infinite where every fill is the truth itself. */
  readonly psnrPooled: number | null;
  /** Of each photograph, averaged: infinite where one fill is. */
  readonly psnrMean: number | null;
  readonly ssimMean: number;
  readonly l1Mean: number;
}

/** The figures of one photograph. */
interface Figures {
  readonly psnr: number | null;
  readonly ssim: number;
  readonly l1: number;
}

/** How one method fills one hole, over missing pixels; `whole` is over the whole picture. */
export interface Result extends Summary {
  readonly method: string;
  readonly hole: string;
  readonly width: number;
  readonly height: number;
  /** Share of the picture that is missing. */
  readonly missing: number;
  /** How many photographs were filled. */
  readonly photographs: number;
  /** Mean gradient in the hole, of the fills over that of the truth: below 1 is smoother than the truth. */
  readonly gradientEnergy: number | null;
  /** Mean step across the hole's edge, of the fills over that of the truth: above 1 the edge shows. */
  readonly seam: number | null;
  readonly whole: Summary;
  readonly each: readonly (Figures & { readonly photograph: string; readonly whole: Figures })[];
}

export interface Evaluation {
  readonly version: 1;
  readonly results: readonly Result[];
}

/** What one method made of one photograph, and where it came from. */
export type Filling = (
  photograph: Photograph,
  hole: { readonly name: string; readonly hole: Hole },
) => Promise<Image>;

/** The photograph centre-cropped to the hole's aspect and scaled to its size, as a file of 8 bit holds it. */
export function fitted(photograph: Photograph, hole: Hole): Photograph {
  const cropped = centreCrop(photograph.image, hole.width, hole.height);
  return { ...photograph, image: toEightBit(resize(cropped, hole.width, hole.height)) };
}

/** A method of ours, at the hole's own size where it can work there. */
export function filledBy(fill: Fill): Filling {
  return ({ image }, { hole }) => fill(image, hole, Math.max(hole.width, hole.height));
}

/** Fills made elsewhere: `<folder>/<method>/<hole>/<photograph>.png`. */
export function filledIn(folder: string, method: string): Filling {
  return async (photograph, { name, hole }) => {
    const path = join(folder, method, name, `${photograph.name}.png`);
    const image = await readImage(path);
    if (image.width !== hole.width || image.height !== hole.height) {
      throw new CommandError(
        `${path} is ${image.width}×${image.height}, not ${hole.width}×${hole.height} as its hole.`,
      );
    }
    return image;
  };
}

/**
 * Measures every method on every hole over all photographs, in the order given: hole by hole, method by
 * method. A fill that cannot be had is told to `onFailure` and left out of its row; a row without any
 * fill is left out.
 */
export async function evaluate(
  photographs: readonly Photograph[],
  holes: ReadonlyMap<string, Hole>,
  methods: ReadonlyMap<string, Filling>,
  onFailure: (error: unknown, what: string) => void,
): Promise<Evaluation> {
  const results: Result[] = [];
  for (const [name, hole] of holes) {
    const truths = photographs.map((photograph) => fitted(photograph, hole));
    for (const [method, filling] of methods) {
      const measured: [string, Measurement][] = [];
      for (const truth of truths) {
        try {
          const filled = await filling(blinded(truth, hole), { name, hole });
          measured.push([
            truth.name,
            measure(truth.image, complete(truth.image, hole, filled), hole),
          ]);
        } catch (error) {
          onFailure(error, `${method}, ${name}, ${truth.name}`);
        }
      }
      if (measured.length > 0) results.push(summarise(method, name, hole, measured));
    }
  }
  return { version: 1, results };
}

/** Writes what another program needs to fill the same holes: `<hole>/hole.png`, `<hole>/photographs/<photograph>.png`. */
export async function writeInputs(
  folder: string,
  photographs: readonly Photograph[],
  holes: ReadonlyMap<string, Hole>,
): Promise<void> {
  for (const [name, hole] of holes) {
    await writeHole(join(folder, name, 'hole.png'), hole);
    for (const photograph of photographs) {
      const path = join(folder, name, 'photographs', `${photograph.name}.png`);
      await writeImage(path, fitted(photograph, hole).image);
    }
  }
}

/** What lies under the hole is the truth: no method may see it. */
function blinded(photograph: Photograph, hole: Hole): Photograph {
  return {
    ...photograph,
    image: complete(photograph.image, hole, createImage(hole.width, hole.height)),
  };
}

function summarise(
  method: string,
  name: string,
  hole: Hole,
  measured: readonly [string, Measurement][],
): Result {
  const all = measured.map(([, measurement]) => measurement);
  const share = (figure: 'gradient' | 'seam') =>
    finite(mean(all.map((m) => m[figure].fill)) / mean(all.map((m) => m[figure].truth)));
  return {
    method,
    hole: name,
    width: hole.width,
    height: hole.height,
    missing: rounded(missingCount(hole) / hole.data.length),
    photographs: all.length,
    ...summaryOf(all.map((m) => m.hole)),
    gradientEnergy: share('gradient'),
    seam: share('seam'),
    whole: summaryOf(all.map((m) => m.whole)),
    each: measured.map(([photograph, m]) => ({
      photograph,
      ...figuresOf(m.hole),
      whole: figuresOf(m.whole),
    })),
  };
}

function summaryOf(distances: readonly Distance[]): Summary {
  return {
    psnrPooled: finite(psnrOf(mean(distances.map((d) => d.squaredError)))),
    psnrMean: finite(mean(distances.map((d) => d.psnr))),
    ssimMean: rounded(mean(distances.map((d) => d.ssim))),
    l1Mean: rounded(mean(distances.map((d) => d.l1))),
  };
}

function figuresOf({ psnr, ssim, l1 }: Distance): Figures {
  return { psnr: finite(psnr), ssim: rounded(ssim), l1: rounded(l1) };
}

/** JSON has no infinity: where a method meets the truth exactly, its PSNR is null. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? rounded(value) : null;
}

/** More decimals than any comparison here can bear. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
