import { offsetColour } from '../../inpainting/offsetColour.ts';
import type { Chosen } from './chosen.ts';
import { describeChosen, describeOffset, percent } from './describe.ts';
import { farthestShare, type Rgba } from './draw.ts';
import { PixelLayer } from './PixelLayer.tsx';
import type { Tiles } from './tiles.ts';

interface Props {
  readonly id: string;
  readonly chosen: Chosen;
  readonly tiles: Tiles;
  /** So many sources a position has at most: the list is as long for those that have fewer. */
  readonly places: number;
  readonly onHot: (source: number | null) => void;
}

/** The position's patch and those of its sources, enlarged, best first, and what is said of it. */
export function Sources({ id, chosen, tiles, places, onHot }: Props) {
  const { target, side, ranked } = chosen;
  const most = ranked[0]?.weight ?? 1;
  const clear = typeof tiles.before === 'string' ? '' : new Uint8ClampedArray(tiles.before.length);
  const sources = ranked.map(({ source, weight }, k) => ({
    source,
    picture: tiles.sources[k] ?? clear,
    words: describeOffset(target, source, side),
    bar: `color:${css(target, source, side)};background-size:max(1px,${((100 * weight) / most).toFixed(1)}%) 100%`,
    weight: percent(weight),
  }));
  return (
    <div role="group" class="attention-sources" aria-labelledby={`${id}-sources`}>
      <div class="attention-here">
        <Tile picture={tiles.before} inset={tiles.inset} role="target" />
        <span class="attention-arrow" aria-hidden="true">
          →
        </span>
        <Tile picture={tiles.after} inset={tiles.inset} role="target" />
        <p id={`${id}-sources`}>
          <b>This position</b>
          <span>what is compared, and what is laid there</span>
        </p>
      </div>
      <ol onPointerLeave={() => onHot(null)}>
        {Array.from({ length: places }, (_, k) => (
          <Place key={k} source={sources[k]} clear={clear} inset={tiles.inset} onHot={onHot} />
        ))}
      </ol>
      <p id={`${id}-chosen`} class="attention-chosen">
        {describeChosen(chosen)}
      </p>
    </div>
  );
}

interface PlaceProps {
  readonly source:
    | {
        readonly source: number;
        readonly picture: Rgba | string;
        readonly words: string;
        readonly bar: string;
        readonly weight: string;
      }
    | undefined;
  /** A picture of nothing. */
  readonly clear: Rgba | string;
  readonly inset: number;
  readonly onHot: (source: number) => void;
}

/** A place in the list. Without a source it stays, in no colour: nothing around it moves. */
function Place({ source, clear, inset, onHot }: PlaceProps) {
  return (
    <li aria-hidden={!source} onPointerEnter={() => source && onHot(source.source)}>
      <Tile picture={source?.picture ?? clear} inset={inset} role="source" words={source?.words} />
      <span class="attention-bar" style={source?.bar} />
      <span class="attention-weight">{source?.weight ?? '–'}</span>
    </li>
  );
}

function css(target: number, source: number, side: number): string {
  const dx = (source % side) - (target % side);
  const dy = Math.floor(source / side) - Math.floor(target / side);
  const colour = offsetColour(dx, dy, farthestShare * side);
  return `rgb(${colour.map((value) => Math.round(255 * value)).join(' ')})`;
}

interface TileProps {
  readonly picture: Rgba | string;
  readonly inset: number;
  readonly role: 'target' | 'source';
  /** Where it lies, for who cannot see it. */
  readonly words?: string | undefined;
}

/** A patch with a little of what lies around it, the patch itself framed. */
function Tile({ picture, inset, role, words }: TileProps) {
  const [rgba, still] = typeof picture === 'string' ? [null, picture] : [picture, null];
  return (
    <span
      class="attention-tile"
      data-role={role}
      style={`--inset:${(100 * inset).toFixed(2)}%`}
      {...(words && { role: 'img', 'aria-label': words })}
    >
      <PixelLayer class="attention-cells" rgba={rgba} still={still} />
    </span>
  );
}
