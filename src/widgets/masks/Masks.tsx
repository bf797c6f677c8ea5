import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Keys } from '../easel/Keys.tsx';
import { describeHole, measureHole } from '../easel/measure.ts';
import { Photographs } from '../easel/Photographs.tsx';
import { pictureOf, type Photograph, type Tool } from '../easel/picture.ts';
import { squareOf } from '../easel/squares.ts';
import { defaultRadius, radii, Toolbar } from '../easel/Toolbar.tsx';
import { usePicture } from '../easel/usePicture.ts';
import type { Message } from '../fill/Status.tsx';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { sameMarks } from '../fill/view.ts';
import { isBlank, type SceneAction } from '../scene/history.ts';
import { ownPhotograph, withKnownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
import { Channels } from './Channels.tsx';
import { Clock } from './Clock.tsx';
import { masksCodec } from './codec.ts';
import { Map, Stage } from './Columns.tsx';
import { describeGate, describeRule } from './describe.ts';
import { exercises } from './exercises.ts';
import { gateLayers, parts } from './layers.ts';
import { holeOf, masksOf } from './masks.ts';
import { GatePanel, RulePanel } from './Panels.tsx';
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

/** One hole under two rules: the mask of partial convolution and the gates of DeepFill v2, layer by layer. */
export function Masks({ id, scene: first, photographs, built, opened: builtWindow }: Props) {
  const [message, setMessage] = useState<Message | null>(null);
  const [{ shown, before }, setGates] = useState<{ shown: Shown; before: Shown | null }>({
    // The page carries the scene's marks twice; they are the same only by identity.
    shown: { ...built, marks: first.marks },
    before: null,
  });
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: masksCodec,
    amend: (scene) => withKnownPhotograph(scene, first, photographs),
    onRestore: ({ note }) => note && setMessage({ kind: 'note', text: note }),
  });
  const { photograph, marks, part, step, place } = scene;
  const { picture, own, open } = usePicture(photograph, photographs, { prepare: squareOf });
  const [tool, setTool] = useState<Tool>('brush');
  const [radius, setRadius] = useState(defaultRadius);

  const masks = useMemo(() => masksOf(holeOf(marks)), [marks]);
  const hole = useMemo(() => describeHole(measureHole(marks, picture), picture), [marks, picture]);
  const met = useMemo(() => exercises.metBy(scene), [marks]);
  const layer = gateLayers[part][step - 1];
  const strip = layer && shown.atlas.strips[layer.output];
  const layerOpenings = (layer && shown.openings[layer.output]) ?? [];
  const opening =
    layerOpenings.find(({ channel }) => channel === scene.channel) ?? layerOpenings[0];
  const stale = shown.picture !== picture.key || !sameMarks(shown.marks, marks);

  // The window is of the second layer: of the gate that is shown, where that layer is, or of its first.
  const openedChannel =
    (layer?.output === secondLayer ? opening : shown.openings[secondLayer]?.[0])?.channel ?? 0;
  const fail = (error: unknown): void => setMessage({ kind: 'error', text: sentenceOf(error) });
  const opened = useOpened({ picture, marks, place, channel: openedChannel }, builtWindow, fail);

  const { run, request, cancel } = useGates({
    onComputed: (result) =>
      setGates(({ shown: last }) => ({
        shown: result,
        before: isElsewhere(last, result) ? last : null,
      })),
    onError: (text) => setMessage({ kind: 'error', text }),
  });
  const hasRun = useRef(false);
  const isComparing = useRef(false);
  useEffect(() => {
    if (isComparing.current) isComparing.current = false;
    else if (hasRun.current && stale) void request({ picture, marks });
  }, [picture.key, marks]);
  useEffect(() => () => URL.revokeObjectURL(shown.atlas.url), [shown.atlas.url]);

  const edit = (action: SceneAction<Scene>): void => {
    setMessage(null);
    act(action);
  };
  const choose = (choice: Partial<Omit<Scene, 'marks'>>): void => edit({ type: 'choose', choice });
  const clock = useClock(step, (to) => choose({ step: to, channel: null }));
  const runNetwork = (): void => {
    setMessage(null);
    hasRun.current = true;
    void request({ picture, marks });
  };
  /** The next photograph under the same hole, and the same gate: only then can the two be compared. */
  const goElsewhere = (): void => {
    const next =
      photographs[(photographs.findIndex((one) => one.id === photograph) + 1) % photographs.length];
    if (!next) return;
    hasRun.current = true;
    isComparing.current = true;
    choose({ photograph: next.id, channel: opening?.channel ?? null });
    const other = { picture: pictureOf(next.id, photographs, own), marks };
    void request(...(shown.gates && !stale ? [other] : [{ picture, marks }, other]));
  };
  const openPhotograph = (file: File): void => {
    setMessage(null);
    void open(file).then((notes) => {
      act({ type: 'choose', choice: { photograph: ownPhotograph } });
      if (notes.length > 0) setMessage({ kind: 'note', text: notes.join(' ') });
    }, fail);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      edit({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (key === 'b') setTool('brush');
    else if (key === 'e') setTool('eraser');
    else if (key === 'r') setTool('rectangle');
    else if (key === '[') setRadius(Math.max(0, radius - 1));
    else if (key === ']') setRadius(Math.min(radii.length - 1, radius + 1));
    else return;
    event.preventDefault();
  };
  const running = run.state === 'running';

  return (
    <div
      class="easel masks"
      data-ready={restored}
      data-state={running ? 'running' : message?.kind === 'error' ? 'error' : 'idle'}
      data-provider={shown.provider}
      data-stale={stale}
      data-step={step}
      data-met={met}
    >
      <div class="masks-columns">
        <div class="masks-picture" onKeyDown={onKeyDown}>
          <h3>The picture</h3>
          <Stage
            id={id}
            picture={picture}
            marks={marks}
            tool={tool}
            radius={radii[radius] ?? radii[defaultRadius]}
            place={place}
            onMark={(mark) => edit({ type: 'mark', mark })}
          />
          <p id={`${id}-hole`} class="masks-caption">
            {hole}
          </p>
        </div>
        <div>
          <h3>Partial: the rule</h3>
          <Map place={place} onPlace={(to) => choose({ place: to })}>
            <RulePanel valid={masks[step] ?? masks[0]!} />
          </Map>
          <p class="masks-caption" aria-live="polite">
            {describeRule(masks, step)}
          </p>
        </div>
        <div class="masks-learned" data-stale={stale}>
          <h3>Gated: learned</h3>
          <Map place={place} onPlace={(to) => choose({ place: to })}>
            {strip && opening ? (
              <GatePanel
                id={`${id}-large`}
                atlas={shown.atlas}
                strip={strip}
                channel={opening.channel}
              />
            ) : (
              <RulePanel valid={masks[0]!} />
            )}
          </Map>
          <p class="masks-caption" aria-live="polite">
            {layer && strip && opening
              ? describeGate(layer, strip, opening)
              : 'Before the first layer: the hole, which the network is given as a channel.'}
          </p>
        </div>
      </div>
      <Clock
        id={id}
        step={step}
        isPlaying={clock.isPlaying}
        masks={masks}
        layers={gateLayers[part]}
        atlas={shown.atlas}
        openings={shown.openings}
        onToggle={clock.toggle}
        onStep={clock.goTo}
      />
      <Status run={run} shown={shown} before={before} stale={stale} part={part} message={message} />
      <div class="easel-controls">
        <div class="easel-row">
          <Toolbar
            id={id}
            tool={tool}
            radius={radius}
            canUndo={marks.length > 0}
            canRedo={undone.length > 0}
            canClear={!isBlank(marks)}
            onTool={setTool}
            onRadius={setRadius}
            onEdit={(type) => edit({ type })}
          />
          <button type="button" class="easel-go" onClick={running ? cancel : runNetwork}>
            {running ? 'Cancel' : 'Run the network'}
          </button>
        </div>
        <div class="easel-row">
          <fieldset class="easel-segments easel-fieldset">
            <legend>DeepFill v2, gates of its</legend>
            {parts.map((value) => (
              <label key={value} class="easel-segment">
                <input
                  type="radio"
                  name={`${id}-part`}
                  value={value}
                  checked={part === value}
                  onChange={() => choose({ part: value, channel: null })}
                />
                <span>{partNames[value]}</span>
              </label>
            ))}
          </fieldset>
          <button type="button" class="easel-quiet masks-button" onClick={goElsewhere}>
            Another photograph, the same hole
          </button>
        </div>
        {layer && opening && (
          <Channels
            id={id}
            layer={layer}
            atlas={shown.atlas}
            openings={layerOpenings}
            current={opening.channel}
            onChoose={(channel) => choose({ channel })}
          />
        )}
      </div>
      <Window opened={opened} place={place} onPlace={(to) => choose({ place: to })} />
      <div class="easel-controls">
        <Photographs
          id={id}
          photographs={photographs}
          current={photograph}
          own={own?.title ?? null}
          onChoose={(chosen) => choose({ photograph: chosen, channel: opening?.channel ?? null })}
          onOpen={openPhotograph}
        />
        <Keys id={id} />
      </div>
    </div>
  );
}

/** Whether gates are of another picture under the very same hole. */
function isElsewhere(last: Shown, now: Shown): boolean {
  return last.gates !== null && last.picture !== now.picture && sameMarks(last.marks, now.marks);
}
