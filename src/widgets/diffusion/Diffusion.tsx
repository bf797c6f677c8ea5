import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { handedIn } from '../easel/handedIn.ts';
import { Keys } from '../easel/Keys.tsx';
import { describeHole, measureHole } from '../easel/measure.ts';
import { Photographs } from '../easel/Photographs.tsx';
import type { Photograph } from '../easel/picture.ts';
import { Toolbar } from '../easel/Toolbar.tsx';
import { usePicture } from '../easel/usePicture.ts';
import { useTools } from '../easel/useTools.ts';
import { isBlank, type SceneAction } from '../scene/history.ts';
import { ownPhotograph, withKnownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
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

interface Message {
  readonly kind: 'error' | 'note';
  readonly text: string;
}

/** Paint a hole on a photograph and watch diffusion fill it, step by step, in the picture and along a line. */
export function Diffusion({ id, scene: first, photographs, still, chart }: Props) {
  const [message, setMessage] = useState<Message | null>(null);
  const [isFirst, setFirst] = useState(true);
  const [restorations, setRestorations] = useState(0);
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: diffusionCodec,
    amend: (scene) => withKnownPhotograph(scene, first, photographs),
    onRestore({ isFirst, note }) {
      setFirst(isFirst);
      setRestorations((count) => count + 1);
      if (note) setMessage({ kind: 'note', text: note });
    },
  });
  const { picture, own, open } = usePicture(scene.photograph, photographs);
  const edit = (action: SceneAction<Scene>): void => {
    setMessage(null);
    act(action);
  };
  const { tool, setTool, radius, setRadius, units, onKeyDown } = useTools((type) => edit({ type }));
  const measure = useMemo(
    () => measureHole(scene.marks, picture),
    [scene.marks, picture.width, picture.height],
  );
  const openPhotograph = (file: File): void => {
    setMessage(null);
    open(file).then(
      (notes) => {
        act({ type: 'choose', choice: { photograph: ownPhotograph } });
        if (notes.length > 0) setMessage({ kind: 'note', text: notes.join(' ') });
      },
      (error: unknown) =>
        setMessage({ kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    );
  };
  const met = useMemo(
    () => exercises.metBy(scene),
    [scene.marks, scene.method, scene.solver, scene.steps],
  );
  const isBuilt =
    isFirst &&
    scene.marks === first.marks &&
    scene.photograph === first.photograph &&
    scene.method === first.method &&
    scene.solver === first.solver &&
    scene.steps === first.steps;

  return (
    <div class="easel diffusion" data-ready={restored} data-met={met} {...handedIn(openPhotograph)}>
      <div onKeyDown={onKeyDown}>
        <Watch
          id={id}
          scene={scene}
          picture={picture}
          tool={tool}
          radius={units}
          still={isBuilt ? still : null}
          chart={isFirst ? chart : null}
          restorations={restorations}
          onAct={edit}
          onError={(text) => setMessage({ kind: 'error', text })}
        />
      </div>
      <div class="diffusion-message" role="alert">
        {message && <p class={`easel-message easel-${message.kind}`}>{message.text}</p>}
      </div>
      <p id={`${id}-hole`} class="easel-measure">
        {describeHole(measure, picture)}
      </p>
      <div class="easel-controls">
        <Toolbar
          id={id}
          tool={tool}
          radius={radius}
          canUndo={scene.marks.length > 0}
          canRedo={undone.length > 0}
          canClear={!isBlank(scene.marks)}
          onTool={setTool}
          onRadius={setRadius}
          onEdit={(type) => edit({ type })}
        />
        <Photographs
          id={id}
          photographs={photographs}
          current={scene.photograph}
          own={own?.title ?? null}
          onChoose={(photograph) => edit({ type: 'choose', choice: { photograph } })}
          onOpen={openPhotograph}
        />
        <Keys id={id} />
      </div>
    </div>
  );
}
