import { biharmonic } from './diffusion/biharmonic.ts';
import { edgePreserving } from './diffusion/edgePreserving.ts';
import { harmonic } from './diffusion/harmonic.ts';
import { navierStokes } from './diffusion/navierStokes.ts';
import { telea } from './diffusion/telea.ts';
import type { Hole } from './hole.ts';
import type { Image } from './image.ts';
import { criminisi } from './patches/criminisi.ts';
import { patchMatch } from './patches/patchMatch.ts';
import type { Reporting } from './progress.ts';

/**
 * Fills a hole without a trained network. Pixels outside the hole come back untouched.
 * Throws `HoleError` when there is nothing to fill or nothing to fill it from. Those that take long say how far they are.
 */
export type Method = (image: Image, hole: Hole, options?: Reporting) => Image;

/** The classical methods by identifier, the names used in URLs, on the command line and in the evaluation. */
export const classicalMethods: Readonly<Record<string, Method>> = {
  harmonic,
  biharmonic,
  'total-variation': edgePreserving,
  'navier-stokes': navierStokes,
  telea,
  criminisi,
  patchmatch: patchMatch,
};
