import { offsetColour } from '../../inpainting/offsetColour.ts';
import type { Chosen } from './chosen.ts';
import { describeOffset, percent } from './describe.ts';
import { farthestShare, type Rgba } from './draw.ts';
import { PixelLayer } from './PixelLayer.tsx';
import type { Tiles } from './tiles.ts';

interface Props {
  readonly id: string;
  readonly chosen: Chosen;
  readonly tiles: Tiles;
  readonly onHot: (source: number | null) => void;
}

/** The position's patch and those of its sources, enlarged, best first. */
export function Sources({ id, chosen, tiles, onHot }: Props) {
  const { target, side, ranked } = chosen;
  const most = ranked[0]?.weight ?? 1;
  return (
    <section class="attention-sources" aria-labelledby={`${id}-sources`}>
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
        {ranked.map(({ source, weight }, k) => (
          <li key={k} onPointerEnter={() => onHot(source)}>
            <Tile
              picture={tiles.sources[k] ?? ''}
              inset={tiles.inset}
              role="source"
              words={describeOffset(target, source, side)}
            />
            <span
              class="attention-bar"
              style={`--share:${((100 * weight) / most).toFixed(1)}%;--colour:${css(target, source, side)}`}
            />
            <span class="attention-weight">{percent(weight)}</span>
          </li>
        ))}
      </ol>
    </section>
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
  readonly words?: string;
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
