import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { rasterise } from '../../inpainting/marks.ts';
import { Easel } from '../easel/Easel.tsx';
import { PixelCanvas } from '../easel/PixelLayer.tsx';
import type { Studio } from '../easel/useStudio.ts';
import { withNextFrame } from '../scene/nextFrame.ts';
import { Outline } from './Outline.tsx';
import { methods, paceOf } from './methods.ts';
import { Profile } from './Profile.tsx';
import { crossings, describeRow, lineAt, profileOf, rowAt } from './profile.ts';
import { Readout, type Count } from './Readout.tsx';
import { Scanline } from './Scanline.tsx';
import { workingSize, type Scene } from './scene.ts';
import { Transport } from './Transport.tsx';
import { useDiffusion } from './useDiffusion.ts';

interface Props {
  readonly studio: Studio<Scene>;
  /** The scene as it was drawn at build, while it is still that scene. */
  readonly still: Still | null;
  readonly chart: ComponentChildren;
  /** Counts up when an address was read. */
  readonly restorations: number;
}

export interface Still {
  readonly url: string;
  readonly count: Count;
}

const nothing: Count = { iterations: 0, residual: null, done: false, psnr: null };

/** The picture as its hole fills in, the scanline across it, the brightness along that, and what plays it. */
export function Watch({ studio, still, chart, restorations }: Props) {
  const { id, scene, picture, easel, choose, keep, fail } = studio;
  const { view, isRunning, wake, run, pause, step, reset, restore } = useDiffusion(picture, scene, {
    onStill: (steps) => steps !== scene.steps && keep({ steps }),
    onError: fail,
  });
  const [speed, setSpeed] = useState(2);
  const size = workingSize(picture);
  // While it is dragged the line is nobody's but the hand's: an address cannot be written sixty times a second.
  const [dragged, setDragged] = useState<number | null>(null);
  const row = dragged ?? rowAt(scene.line, size);
  useEffect(() => setDragged(null), [scene.line, picture.key]);
  useEffect(() => {
    if (restorations > 0) restore();
  }, [restorations]);

  const hole = useMemo(
    () => view?.setting.hole ?? rasterise(scene.marks, size.width, size.height),
    [view?.setting, scene.marks, size.width, size.height],
  );
  const profile = useMemo(
    () =>
      view &&
      profileOf(
        {
          truth: view.setting.truth,
          current: view.frame.luma,
          final: view.final,
          before: view.before?.luma ?? null,
        },
        hole,
        Math.min(row, hole.height - 1),
      ),
    [view, hole, row],
  );
  const label = useMemo(
    () => describeRow({ row, rows: size.height, holes: crossings(hole, row) }),
    [row, hole, size.height],
  );
  const stepsPerSecond = paceOf(scene.method, scene.solver).speeds[speed] ?? 1;
  useEffect(() => {
    if (isRunning) run(stepsPerSecond);
  }, [stepsPerSecond]);

  // What a moving scanline does not change is not compared again for every pixel of its way.
  const stage = useMemo(
    () => (
      <Easel {...easel}>
        {view ? (
          <PixelCanvas
            rgba={view.frame.rgba}
            width={hole.width}
            height={hole.height}
            class="easel-layer"
            alt="The fill of the hole as it stands."
          />
        ) : (
          still && (
            <img
              class="easel-layer"
              src={still.url}
              alt="The same photograph with its hole partly filled."
            />
          )
        )}
        <Outline marks={scene.marks} size={picture} />
      </Easel>
    ),
    [picture, scene.marks, easel.tool, easel.radius, still, view?.frame, hole],
  );
  const transport = useMemo(
    () => (
      <Transport
        id={id}
        scene={scene}
        isRunning={isRunning}
        speed={speed}
        onSpeed={setSpeed}
        onMethod={(method) => choose({ method })}
        onSolver={(solver) => choose({ solver })}
        onPlay={() => (isRunning ? pause() : run(stepsPerSecond))}
        onStep={step}
        onReset={reset}
      />
    ),
    [id, scene, isRunning, speed, picture],
  );

  return (
    <div
      class="diffusion-watch"
      style={`--width:${picture.width};--height:${picture.height}`}
      data-running={isRunning}
      data-begun={view !== null}
      onPointerDownCapture={wake}
      onFocusCapture={wake}
    >
      <div class="diffusion-column">
        {stage}
        <div class="diffusion-across">
          <Scanline
            row={row}
            rows={size.height}
            label={label}
            onMove={(to) => {
              wake();
              withNextFrame(() => setDragged(to));
            }}
            onRest={(to) => choose({ line: lineAt(to, size) })}
          />
        </div>
        <Profile
          profile={profile}
          still={chart}
          isRestKnown={methods[scene.method].isRestKnown}
          before={view?.before ? methods[view.before.method].name : null}
        />
      </div>
      <Readout scene={scene} count={view?.frame ?? still?.count ?? nothing} isRunning={isRunning} />
      {transport}
    </div>
  );
}
