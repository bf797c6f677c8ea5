import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { biharmonicStepper } from './biharmonic.ts';
import { edgePreservingStepper } from './edgePreserving.ts';
import { harmonicStepper } from './harmonic.ts';
import { isophoteTransportStepper } from './isophoteTransport.ts';
import { navierStokesStepper } from './navierStokes.ts';
import type { Solver, Stepper } from './stepper.ts';
import { teleaStepper } from './telea.ts';

/**
 * The diffusion methods as they are watched, by the identifiers of `methods.ts`, and the transport of isophotes,
 * which rests too late to be one of those. The two linear ones heed the solver. What lies under the hole is never
 * read, so it may be anything, not a number included; a front leaves it as it is until it arrives. Throws
 * `HoleError`.
 */
export const steppers: Readonly<
  Record<string, (image: Image, hole: Hole, solver: Solver) => Stepper>
> = {
  harmonic: harmonicStepper,
  biharmonic: biharmonicStepper,
  'total-variation': edgePreservingStepper,
  'navier-stokes': navierStokesStepper,
  telea: teleaStepper,
  'isophote-transport': isophoteTransportStepper,
};
