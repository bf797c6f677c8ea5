import type { ComponentChildren } from 'preact';
import type { Point } from '../../inpainting/marks.ts';
import { arrows } from '../easel/arrows.ts';
import { isCommand } from '../easel/isCommand.ts';
import { side } from '../masks/layers.ts';
import { places } from './scene.ts';

interface Props {
  readonly title: string;
  /** Identifier of what is said of the place. */
  readonly describedBy: string;
  /** The hole's border in pixels of the network's square. */
  readonly outline: string;
  readonly place: Point;
  /** The pointer is over a place, or has left the map. */
  readonly onPoint: (place: Point | null) => void;
  /** A place was pressed, or gone to by an arrow key. */
  readonly onKeep: (place: Point) => void;
  readonly children: ComponentChildren;
}

const cell = side / places;
const within = (index: number): number => Math.min(places - 1, Math.max(0, Math.floor(index)));

/** A map of the code's places over the square of the picture, on which one points at a place. */
export function PlaceMap(props: Props) {
  const { title, describedBy, outline, place, onPoint, onKeep, children } = props;
  const under = (event: PointerEvent & { currentTarget: HTMLElement }): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: within((places * (event.clientX - box.left)) / box.width),
      y: within((places * (event.clientY - box.top)) / box.height),
    };
  };
  const step = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (!arrow || isCommand(event)) return;
    event.preventDefault();
    onKeep({ x: within(place.x + arrow.x), y: within(place.y + arrow.y) });
  };
  return (
    <div class="bottleneck-panel">
      <p class="easel-heading">{title}</p>
      <div
        class="easel-look bottleneck-look"
        role="application"
        aria-roledescription="map of places"
        aria-label={title}
        aria-describedby={describedBy}
        tabIndex={0}
        onPointerMove={(event) => onPoint(under(event))}
        onPointerLeave={() => onPoint(null)}
        onPointerDown={(event) => {
          if (event.button === 0 && event.isPrimary) onKeep(under(event));
        }}
        onKeyDown={step}
      >
        {children}
        <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
          <path class="easel-outline-ground" d={outline} />
          <path class="easel-outline" d={outline} />
          <rect x={place.x * cell} y={place.y * cell} width={cell} height={cell} />
        </svg>
      </div>
    </div>
  );
}
