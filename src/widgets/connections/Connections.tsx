import { useMemo, useState } from 'preact/hooks';
import type { Maps, Unit } from '../../inpainting/connections.ts';
import { isCommand } from '../easel/isCommand.ts';
import { useSteady } from '../scene/memo.ts';
import { Told } from '../scene/Told.tsx';
import { useScene } from '../scene/useScene.ts';
import { Calculator } from './Calculator.tsx';
import { connectionsCodec } from './codec.ts';
import { exercises } from './exercises.ts';
import {
  describeHearings,
  describeUnit,
  hearingOf,
  panels,
  sameUnit,
  unitByKey,
} from './panels.ts';
import { PanelView } from './PanelView.tsx';
import type { Scene } from './scene.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
}

/** What an output unit hears through four kinds of layer, and how many weights each costs. */
export function Connections({ id, scene: first }: Props) {
  const [note, setNote] = useState<string | null>(null);
  const { scene, change, restored } = useScene<Scene>({
    id,
    first,
    codec: connectionsCodec,
    onRestore: ({ note }) => setNote(note),
  });
  /** The unit under the pointer, which shows but is not kept. */
  const [pointed, setPointed] = useState<Unit | null>(null);
  const unit = pointed ?? scene.unit;

  const point = (at: Unit | null, keep: boolean): void => {
    if (at && keep) change({ unit: at });
    if (!(at && pointed && sameUnit(at, pointed))) setPointed(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = unitByKey(event.key, unit);
    if (!next || isCommand(event)) return;
    event.preventDefault();
    setPointed(null);
    change({ unit: next });
  };
  const countMaps = useSteady((counted: Maps) => change({ counted }));
  const heard = useMemo(
    () => panels.map((panel) => ({ panel, hearing: hearingOf(panel, unit) })),
    [unit],
  );
  const [place, hears] = useMemo(() => wordsOf(unit), [unit]);
  const kept = useMemo(() => wordsOf(scene.unit).join(' '), [scene.unit]);
  return (
    <div class="easel connections" data-ready={restored} data-met={exercises.metBy(scene)}>
      <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
      <div
        class="connections-stage"
        role="application"
        tabIndex={0}
        aria-label="Choose an output unit"
        aria-describedby={`${id}-unit ${id}-keys`}
        onKeyDown={onKeyDown}
      >
        {heard.map(({ panel, hearing }) => (
          <PanelView key={panel.id} panel={panel} hearing={hearing} onPoint={point} />
        ))}
      </div>
      <div class="easel-status">
        <p id={`${id}-unit`}>
          {place} <span class="easel-hidden">{hears}</span>
        </p>
        <Told>{kept}</Told>
        <p id={`${id}-keys`} class="easel-measure">
          Point at an output unit; a click keeps it. With the keyboard: the arrow keys move in the
          map, Page Up and Page Down change the map.
        </p>
      </div>
      <Calculator id={id} maps={scene.counted} onChange={countMaps} />
    </div>
  );
}

/** Where a unit is, and what it hears. */
function wordsOf(unit: Unit): readonly [place: string, hears: string] {
  return [`The output unit at ${describeUnit(unit)}.`, describeHearings(unit)];
}
