import { useRef } from 'preact/hooks';
import { arrows } from '../easel/arrows.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import { isCommand } from '../easel/isCommand.ts';
import { Tile } from './Tile.tsx';
import { psnrOf, sheetOf, type Served } from './view.ts';
import type { Scene } from './scene.ts';

interface Props {
  readonly served: Served;
  readonly scene: Scene;
  readonly change: (part: Partial<Scene>) => void;
}

interface Entry {
  readonly key: string;
  readonly sheet: string;
  readonly place: number;
  readonly name: string;
  readonly psnr: number | undefined;
  /** What to see of it when it is chosen. */
  readonly leads: Partial<Scene>;
  readonly invites: string;
}

/** A row or a column of the whole: all photographs with one content in their holes, or all contents of one hole. */
export function Tiles({ served, scene, change }: Props) {
  const { columns, rows } = served;
  const list = useRef<HTMLUListElement>(null);
  const entries = entriesOf(served, scene);
  const best = Math.max(...entries.map(({ psnr }) => psnr ?? -Infinity));
  const isRow = scene.photograph !== null;
  const label = isRow
    ? `All fills of one photograph: ${served.titles[scene.photograph] ?? ''}`
    : `All photographs, filled by: ${served.contents.find(({ id }) => id === scene.shown)?.name ?? ''}`;
  const first = isRow ? served.contents.findIndex(({ id }) => id === scene.shown) : 0;

  const move = (event: KeyboardEvent, from: number): void => {
    const way = arrows[event.key];
    const tiles = [...(list.current?.children ?? [])].filter((one) => one instanceof HTMLElement);
    if (!way || isCommand(event)) return;
    const inRow = tiles.filter((one) => one.offsetTop === tiles[0]?.offsetTop).length;
    event.preventDefault();
    tiles[from + way.x + way.y * inRow]?.querySelector('button')?.focus();
  };
  return (
    <ul class="every-tiles" data-row={isRow} ref={list} aria-label={label}>
      {entries.map(({ key, sheet, place, name, psnr, leads, invites }, i) => (
        <li key={key}>
          <Tile {...{ sheet, place, columns, rows }} />
          <span class="every-name">
            <span class={isRow ? undefined : 'easel-hidden'}>{name} </span>
            {psnr !== undefined && (
              <span class="every-psnr" data-best={isRow && psnr === best}>
                {describePsnr(psnr)}
              </span>
            )}
          </span>
          <button
            type="button"
            class="every-choose"
            aria-label={`${name}: ${invites}`}
            tabIndex={i === Math.max(first, 0) ? 0 : -1}
            aria-current={isRow && i === first ? 'true' : undefined}
            onKeyDown={(event) => move(event, i)}
            onClick={() => change(leads)}
          />
        </li>
      ))}
    </ul>
  );
}

function entriesOf(served: Served, { hole, shown, photograph }: Scene): readonly Entry[] {
  if (photograph === null) {
    const psnr = psnrOf(served, hole, shown);
    return served.titles.map((name, place) => ({
      key: name,
      sheet: sheetOf(hole, shown),
      place,
      name,
      psnr: psnr?.[place],
      leads: { photograph: place },
      invites: 'all fills of it',
    }));
  }
  return served.contents.map(({ id, name }) => ({
    key: id,
    sheet: sheetOf(hole, id),
    place: photograph,
    name,
    psnr: psnrOf(served, hole, id)?.[photograph],
    leads: { shown: id, photograph: null },
    invites: 'on all photographs',
  }));
}
