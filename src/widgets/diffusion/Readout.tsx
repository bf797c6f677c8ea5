import { describePsnr } from '../easel/describePsnr.ts';
import type { Frame } from './frame.ts';
import { countOf, methods, paceOf } from './methods.ts';
import type { Scene } from './scene.ts';

/** What of a frame is put into words. */
export type Count = Pick<Frame, 'iterations' | 'residual' | 'done' | 'psnr'>;

interface Props {
  readonly scene: Scene;
  readonly count: Count;
  readonly isRunning: boolean;
}

/** How far the fill is: the numbers run silently, the sentence is read out when it changes. */
export function Readout({ scene, count: { iterations, residual, done, psnr }, isRunning }: Props) {
  const pace = paceOf(scene.method, scene.solver);
  const { name } = methods[scene.method];
  const state = isRunning
    ? `${name} is running.`
    : done
      ? `${name} has come to rest.`
      : iterations === 0
        ? `${name}, before the first step.`
        : `${name}, paused.`;
  return (
    <div class="diffusion-readout">
      <p role="status">{state}</p>
      <p class="easel-measure">
        <span>{countOf(iterations, pace)}</span>
        <span>{residual === null ? '' : pace.residual(residual)}</span>
        <span>{psnr === null ? '' : describePsnr(psnr, 'PSNR in the hole ')}</span>
      </p>
    </div>
  );
}
