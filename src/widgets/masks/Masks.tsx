import { useMemo } from 'preact/hooks';
import type { Point } from '../../inpainting/marks.ts';
import { RunButton } from '../easel/Controls.tsx';
import { Easel } from '../easel/Easel.tsx';
import { Keys } from '../easel/Keys.tsx';
import { Photographs } from '../easel/Photographs.tsx';
import { pictureOf, type Photograph } from '../easel/picture.ts';
import { Segments } from '../easel/Segments.tsx';
import { squareOf } from '../easel/squares.ts';
import { Toolbar } from '../easel/Toolbar.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { memoNextFrame, useOncePerFrame, useSteady } from '../scene/memo.ts';
import { Told } from '../scene/Told.tsx';
import { Channels } from './Channels.tsx';
import { Clock } from './Clock.tsx';
import { masksCodec } from './codec.ts';
import { describeGate, describeRule } from './describe.ts';
import { exercises } from './exercises.ts';
import type { Opening } from './gates.ts';
import { gateLayers, parts } from './layers.ts';
import { Frame, Map } from './Map.tsx';
import { masksUnder } from './masks.ts';
import { LearnedPanel, RulePanel } from './Panels.tsx';
import type { Scene } from './scene.ts';
import { Status } from './Status.tsx';
import { useClock } from './useClock.ts';
import { useGates } from './useGates.ts';
import { useOpened } from './useOpened.ts';
import type { Opened, Shown } from './view.ts';
import { Window } from './Window.tsx';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  /** Square ones. */
  readonly photographs: readonly Photograph[];
  /** The scene's gates and its opened window, computed at build. */
  readonly built: Shown;
  readonly opened: Opened;
}

const partNames = { coarse: 'coarse network', refinement: 'refinement' } as const;
const secondLayer = 'gate_conv2_downsample';
const none: readonly Opening[] = [];

/** One hole under two rules: the mask of partial convolution and the gates of DeepFill v2, layer by layer. */
export function Masks({ id, scene: first, photographs, built, opened: builtWindow }: Props) {
  const studio = useStudio<Scene>({
    id,
    first,
    codec: masksCodec,
    photographs,
    exercises,
    prepare: squareOf,
  });
  const { scene, picture, message, choose } = studio;
  const { photograph, marks, part, step, place } = scene;
  const { run, shown, before, stale, ...gates } = useGates(
    { picture, marks },
    // The page carries the scene's marks twice; they are the same only by identity.
    { ...built, marks: first.marks },
    studio.fail,
  );
  const masks = masksUnder(marks);
  const clock = useClock(step, (to) => studio.keep({ step: to, channel: null }));
  const onStep = useSteady(clock.goTo);
  const onToggle = useSteady(clock.toggle);
  const onPlace = useOncePerFrame((to: Point) => choose({ place: to }));
  // Before the first layer its gates are there to be chosen: with one, the layer is passed.
  const onChannel = useSteady((channel: number) => choose({ channel, step: Math.max(1, step) }));

  const layer = gateLayers[part][step - 1];
  const listed = layer ?? gateLayers[part][0]!;
  const strip = layer && shown.atlas.strips[layer.output];
  const layerOpenings = (layer && shown.openings[layer.output]) ?? none;
  const opening =
    layerOpenings.find(({ channel }) => channel === scene.channel) ?? layerOpenings[0];

  // The window is of the second layer: of the gate that is shown, where that layer is, or of its first.
  const openedChannel =
    (layer?.output === secondLayer ? opening : shown.openings[secondLayer]?.[0])?.channel ?? 0;
  const window = { picture, marks, place, channel: openedChannel };
  const opened = useOpened(window, builtWindow, studio.fail);

  const runNetwork = (): void => {
    studio.clearMessage();
    gates.start();
  };
  /** The next photograph under the same hole, and the same gate: only then can the two be compared. */
  const goElsewhere = (): void => {
    const next =
      photographs[(photographs.findIndex((one) => one.id === photograph) + 1) % photographs.length];
    if (!next) return;
    choose({ photograph: next.id, channel: opening?.channel ?? null });
    gates.compareWith(pictureOf(next.id, photographs, studio.own));
  };
  const choosePhotograph = useSteady((chosen: string) =>
    choose({ photograph: chosen, channel: opening?.channel ?? null }),
  );
  const rule = describeRule(masks, step);
  const gate =
    layer && strip && opening
      ? describeGate(layer, strip, opening)
      : 'Before the first layer: the hole, which the network is given as a channel.';
  const frame = useMemo(() => <Frame place={place} />, [place]);
  const running = run.state === 'running';

  return (
    <div
      class="easel masks"
      data-state={studio.stateWhile(running)}
      data-provider={shown.provider}
      data-stale={stale}
      data-step={step}
      {...studio.root}
    >
      <div class="masks-columns">
        <div class="masks-picture" onKeyDown={studio.onKeyDown}>
          <p class="easel-heading">The picture</p>
          <Easel {...studio.easel}>{frame}</Easel>
          <p id={`${id}-hole`} class="masks-caption">
            {studio.hole}
          </p>
        </div>
        <div>
          <p class="easel-heading">Partial: the rule</p>
          <div class="masks-map">
            <RulePanel valid={masks[step] ?? masks[0]!} />
          </div>
          <Caption words={rule} />
        </div>
        <div class="masks-learned" data-stale={stale}>
          <p class="easel-heading">Gated: learned</p>
          <Map place={place} onPlace={onPlace}>
            <LearnedPanel
              atlas={shown.atlas}
              strip={strip}
              channel={opening?.channel}
              hole={masks[0]!}
            />
          </Map>
          <Caption words={gate} />
        </div>
      </div>
      <Told>{clock.isPlaying ? 'Playing.' : `${rule} ${gate}`}</Told>
      <Clock
        id={id}
        step={step}
        isPlaying={clock.isPlaying}
        masks={masks}
        layers={gateLayers[part]}
        atlas={shown.atlas}
        openings={shown.openings}
        onToggle={onToggle}
        onStep={onStep}
      />
      <Status run={run} shown={shown} before={before} stale={stale} part={part} message={message} />
      <div class="easel-controls">
        <div class="easel-row">
          <Toolbar {...studio.toolbar} />
          <RunButton isRunning={running} onRun={runNetwork} onCancel={gates.cancel}>
            Run the network
          </RunButton>
        </div>
        <div class="masks-look">
          <div class="masks-which">
            <Segments
              name={`${id}-part`}
              legend="DeepFill v2, gates of its"
              value={part}
              options={parts.map((value) => ({ value, label: partNames[value] }))}
              onChange={(value) => choose({ part: value, channel: null })}
            />
            <button type="button" class="easel-quiet masks-button" onClick={goElsewhere}>
              Another photograph, the same hole
            </button>
          </div>
          <Channels
            id={id}
            layer={listed}
            isAhead={!layer}
            atlas={shown.atlas}
            openings={shown.openings[listed.output] ?? none}
            current={opening?.channel ?? null}
            onChoose={onChannel}
          />
        </div>
      </div>
      <Window
        opened={opened}
        marks={marks}
        gates={shown.atlas.strips[secondLayer]!.channels}
        place={place}
        onPlace={onPlace}
      />
      <div class="easel-controls">
        <Photographs {...studio.strip} onChoose={choosePhotograph} />
        <Keys id={id} />
      </div>
    </div>
  );
}

/** The words under a column. */
const Caption = memoNextFrame(function Caption({ words }: { readonly words: string }) {
  return <p class="masks-caption">{words}</p>;
});
