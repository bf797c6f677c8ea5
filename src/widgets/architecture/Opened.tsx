import { useMemo, useState } from 'preact/hooks';
import type { Hole } from '../../inpainting/hole.ts';
import type { Point } from '../../inpainting/marks.ts';
import { outlineOf } from '../diffusion/outline.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import { Told } from '../scene/Told.tsx';
import { channelOf } from './activations.ts';
import { twoDigits } from '../easel/words.ts';
import { capital, factsOf, placesOf, roleOf } from './describe.ts';
import { drawChannel } from './draw.ts';
import { partNames, type ShownLayer } from './layers.ts';
import { Picture } from './Picture.tsx';
import { side, views, type Scene, type View } from './scene.ts';
import type { Cut } from './sheet.ts';
import type { Shown } from './view.ts';

interface Props {
  readonly id: string;
  readonly layer: ShownLayer;
  readonly scene: Scene;
  readonly shown: Shown;
  readonly stills: string;
  readonly hole: Hole;
  readonly stale: boolean;
  readonly onChoose: (choice: Partial<Pick<Scene, 'view' | 'channel' | 'place'>>) => void;
}

const viewNames: Readonly<Record<View, string>> = {
  product: 'Product',
  feature: 'Feature',
  gate: 'Gate',
};

/** One layer, opened: what it is, and what it made of this picture. */
export function Opened(props: Props) {
  const { id, layer, scene, shown, stills, hole, stale, onChoose } = props;
  const [hovered, setHovered] = useState<Point | null>(null);
  const place = hovered ?? scene.place;
  const look = shown.looks?.[layer.id];
  const possible = layer.kind === 'gated' ? views : views.slice(0, 1);
  const view = possible.includes(scene.view) ? scene.view : 'product';
  const chosen = scene.channel ?? shown.channels[layer.id] ?? 0;
  const channel = Math.min(layer.channels - 1, chosen);
  const scale = shown.scales[layer.id]?.[view] ?? 1;
  const channels = Array.from({ length: layer.channels }, (_, i) => i);

  const maps = useMemo((): readonly (DrawnPixels | Cut)[] => {
    const image = look?.activations[view];
    if (image) return channels.map((i) => drawChannel(image, i, view, scale));
    return channels.map((i) => ({
      url: `${stills}/${layer.id}.webp`,
      count: possible.length * layer.channels,
      index: possible.indexOf(view) * layer.channels + i,
    }));
  }, [look, view, layer]);
  const outline = useMemo(() => outlineOf(hole), [hole]);

  const places = placesOf(layer);
  const cellAt = ({ x, y }: Point): Point => ({
    x: Math.floor(x / layer.scale),
    y: Math.floor(y / layer.scale),
  });
  const cell = cellAt(place);
  const pointAt = (event: MouseEvent & { currentTarget: HTMLElement }): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const pixel = (from: number, length: number) =>
      Math.min(side - 1, Math.max(0, Math.floor((side * from) / length)));
    return {
      x: pixel(event.clientX - box.left, box.width),
      y: pixel(event.clientY - box.top, box.height),
    };
  };
  const read = (of: Point): string =>
    reading(layer, channel, of, (one) => {
      const image = look?.activations[one];
      return image ? (channelOf(image, channel)[of.y * places + of.x] ?? null) : null;
    });

  return (
    <section class="arch-opened" aria-label="The opened layer" data-stale={stale}>
      <div class="arch-facts">
        <p class="easel-heading">
          {capital(layer.title)} <small>{partNames[layer.part]}</small>
        </p>
        <p class="arch-role">{roleOf(layer)}</p>
        <dl>
          {factsOf(layer).map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div class="arch-large">
        <fieldset class="easel-segments arch-views" data-needed={possible.length > 1}>
          <legend class="easel-hidden">Shown of the layer</legend>
          {views.map((one) => (
            <label key={one} class="easel-segment">
              <input
                type="radio"
                name={`${id}-view`}
                value={one}
                checked={view === one}
                onChange={() => onChoose({ view: one })}
              />
              <span>{viewNames[one]}</span>
            </label>
          ))}
        </fieldset>
        <div
          class="easel-look"
          onPointerMove={(event) => setHovered(pointAt(event))}
          onPointerLeave={() => setHovered(null)}
          onClick={(event) => onChoose({ place: pointAt(event) })}
        >
          <Picture of={maps[channel]!} />
          <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
            <path class="easel-outline-ground" d={outline} />
            <path class="easel-outline" d={outline} />
            <rect
              x={cell.x * layer.scale}
              y={cell.y * layer.scale}
              width={layer.scale}
              height={layer.scale}
            />
          </svg>
        </div>
        <p class="easel-scale" data-view={view}>
          {view === 'gate' ? 'shut' : twoDigits(-scale)} <span aria-hidden="true" />{' '}
          {view === 'gate' ? 'open' : twoDigits(scale)}
        </p>
        <p class="arch-reading">{read(cell)}</p>
        <Told>{read(cellAt(scene.place))}</Told>
        <div class="arch-sliders">
          {(['x', 'y'] as const).map((axis) => (
            <label key={axis} class="easel-size">
              <span>{axis === 'x' ? 'Column' : 'Row'}</span>
              <input
                type="range"
                min="0"
                max={places - 1}
                value={Math.floor(scene.place[axis] / layer.scale)}
                onInput={({ currentTarget }) =>
                  onChoose({
                    place: {
                      ...scene.place,
                      [axis]: currentTarget.valueAsNumber * layer.scale,
                    },
                  })
                }
              />
            </label>
          ))}
        </div>
      </div>
      <fieldset class="arch-channels">
        <legend>
          {layer.channels} channels of {places} × {places}
        </legend>
        <div class="arch-grid" data-many={layer.channels > 8 ** 2}>
          {channels.map((i) => (
            <label key={i} class="arch-channel">
              <input
                type="radio"
                class="easel-hidden"
                name={`${id}-channel`}
                checked={i === channel}
                aria-label={`Channel ${i + 1}`}
                onChange={() => onChoose({ channel: i })}
              />
              <Picture of={maps[i]!} />
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

/** “Channel 5 at column 17, row 9: feature −0.42 × gate 0.81 = −0.34.” */
function reading(
  { kind }: ShownLayer,
  channel: number,
  { x, y }: Point,
  read: (view: View) => number | null,
): string {
  const where = `Channel ${channel + 1} at column ${x + 1}, row ${y + 1}: `;
  const product = read('product');
  const unread = `${where}run the network to read its number.`;
  if (product === null) return unread;
  if (kind !== 'gated') return `${where}${twoDigits(product)}.`;
  const [feature, gate] = [read('feature'), read('gate')];
  if (feature === null || gate === null) return unread;
  return `${where}feature ${twoDigits(feature)} × gate ${gate.toFixed(2)} = ${twoDigits(product)}.`;
}
