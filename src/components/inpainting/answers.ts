import { missingCount } from '../../inpainting/hole.ts';
import { createImage } from '../../inpainting/image.ts';
import { measure, psnrOf } from '../../inpainting/metrics.ts';
import { required } from '../required.ts';
import { bestBy, fills, flat, hole, truth, type Filled } from './fourFills.ts';
import { enlargedHole } from './uses.ts';

/** How far a fill is off, everywhere. */
const off = 0.1;

const enlarged = enlargedHole(createImage(64, 64));
const measuredOf = (id: Filled['id']) =>
  required(fills.find((fill) => fill.id === id)?.measured, `what the ${id} fill measures`);
const smooth = measuredOf('smooth');

/** Numbers of the chapter's exercises and of its text, each computed. */
export const answers = {
  off,
  psnrOff: psnrOf(off ** 2),
  /** Per cent of an enlarged picture that must be made up. */
  enlargedShare: (100 * missingCount(enlarged)) / enlarged.data.length,
  best: {
    l1: bestBy(({ hole }) => -hole.l1).id,
    psnr: bestBy(({ hole }) => hole.psnr).id,
    ssim: bestBy(({ hole }) => hole.ssim).id,
  },
  /** PSNR in dB of the square's own mean colour, and of two fills of the figure. */
  psnr: {
    flat: measure(truth, flat, hole).hole.psnr,
    smooth: smooth.hole.psnr,
    copied: measuredOf('copied').hole.psnr,
  },
  smoothContrast: (100 * smooth.gradient.fill) / smooth.gradient.truth,
};

// The chapter's argument stands on these. Should a change overturn one, its text has to change too.
if (Object.values(answers.best).some((id) => id !== 'smooth')) {
  throw new Error(
    'Chapter 1 says that L1, PSNR and SSIM prefer the smooth fill: they no longer do.',
  );
}
