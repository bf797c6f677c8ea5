import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Controls } from '../easel/Controls.tsx';
import type { Photograph } from '../easel/picture.ts';
import { Alert } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { diffusionCodec } from './codec.ts';
import { exercises } from './exercises.ts';
import type { Scene } from './scene.ts';
import { Watch, type Still } from './Watch.tsx';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  /** The scene's fill after its steps, drawn at build. */
  readonly still: Still;
  /** The scanline's chart, drawn at build. */
  readonly chart?: ComponentChildren;
}

/** Paint a hole on a photograph and watch diffusion fill it, step by step, in the picture and along a line. */
export function Diffusion({ id, scene: first, photographs, still, chart }: Props) {
  const [isFirst, setFirst] = useState(true);
  const [restorations, setRestorations] = useState(0);
  const studio = useStudio<Scene>({
    id,
    first,
    codec: diffusionCodec,
    photographs,
    exercises,
    onRestore(isFirst) {
      setFirst(isFirst);
      setRestorations((count) => count + 1);
    },
  });
  const { scene } = studio;
  const isBuilt =
    isFirst &&
    scene.marks === first.marks &&
    scene.photograph === first.photograph &&
    scene.method === first.method &&
    scene.solver === first.solver &&
    scene.steps === first.steps;

  return (
    <div class="easel diffusion" {...studio.root}>
      <div onKeyDown={studio.onKeyDown}>
        <Watch
          studio={studio}
          still={isBuilt ? still : null}
          chart={isFirst ? chart : null}
          restorations={restorations}
        />
      </div>
      <div class="diffusion-message">
        <Alert message={studio.message} />
      </div>
      <p id={`${id}-hole`} class="easel-measure">
        {studio.hole}
      </p>
      <Controls studio={studio} />
    </div>
  );
}
