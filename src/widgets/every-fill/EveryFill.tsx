import { useEffect, useRef, useState } from 'preact/hooks';
import { Segments } from '../easel/Segments.tsx';
import { useScene } from '../scene/useScene.ts';
import { everyFillCodec, holes, type Scene } from './scene.ts';
import { Tiles } from './Tiles.tsx';
import { contentAfter, describe, describeChoice, holeNames, sheetOf, type Served } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly served: Served;
}

/** Every fill that was measured: of all photographs by one method, or of one photograph by all. */
export function EveryFill({ id, scene: first, served }: Props) {
  const { contents, titles } = served;
  const [note, setNote] = useState<string | null>(null);
  const tiles = useRef<HTMLDivElement>(null);
  const { scene, change, restored } = useScene<Scene>({
    id,
    first,
    codec: everyFillCodec,
    amend: (scene) => {
      const isThere =
        contents.some(({ id }) => id === scene.shown) && (scene.photograph ?? 0) < titles.length;
      return isThere
        ? { scene, note: null }
        : { scene: first, note: 'What this address shows is not in the book any more.' };
    },
    onRestore: ({ note }) => setNote(note),
  });
  const { hole, shown, photograph } = scene;

  // So that going on shows the next sheet at once: what differs is seen where nothing else moves.
  useEffect(() => {
    if (!restored || photograph !== null) return;
    for (const steps of [-1, 1])
      new Image().src = sheetOf(hole, contentAfter(contents, shown, steps));
  }, [restored, hole, shown, photograph]);

  const choose = (part: Partial<Scene>): void => {
    setNote(null);
    change(part);
  };
  /** From all photographs to all fills of one and back; the focus stays among the tiles. */
  const turn = (part: Partial<Scene>): void => {
    choose(part);
    requestAnimationFrame(() => {
      const place = part.photograph === null ? (photograph ?? 0) : undefined;
      const buttons = tiles.current?.querySelectorAll('button');
      const target =
        place === undefined ? tiles.current?.querySelector('[tabindex="0"]') : buttons?.[place];
      if (target instanceof HTMLElement) target.focus();
    });
  };
  const title = photograph === null ? null : titles[photograph];
  return (
    <div class="easel every" data-ready={restored}>
      <div class="easel-controls">
        <div class="easel-row">
          <Segments
            name={`${id}-hole`}
            legend="Holes"
            value={hole}
            options={holes.map((value) => ({ value, label: holeNames[value] }))}
            onChange={(value) => choose({ hole: value })}
          />
          {photograph === null ? (
            <div class="every-shown">
              <label class="easel-field">
                <span>Filled by</span>
                <select
                  value={shown}
                  onChange={({ currentTarget }) => choose({ shown: currentTarget.value })}
                >
                  {contents.map(({ id: value, name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <Act
                word="Before"
                onClick={() => choose({ shown: contentAfter(contents, shown, -1) })}
              />
              <Act
                word="Next"
                onClick={() => choose({ shown: contentAfter(contents, shown, 1) })}
              />
            </div>
          ) : (
            <Act
              word={`All ${titles.length} photographs`}
              onClick={() => turn({ photograph: null })}
            />
          )}
        </div>
      </div>
      <div class="easel-status">
        <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
        <p role="status">
          {title && <b>{title}. </b>}
          <span class="every-choice">{describeChoice(served, scene)}. </span>
          {describe(served, scene)}
        </p>
      </div>
      <div ref={tiles}>
        <Tiles served={served} scene={scene} change={turn} />
      </div>
    </div>
  );
}

function Act({ word, onClick }: { readonly word: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="easel-quiet" onClick={onClick}>
      {word}
    </button>
  );
}
