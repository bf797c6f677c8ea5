import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Point } from '../../inpainting/marks.ts';
import { pointing } from '../easel/pointing.ts';
import { side } from '../masks/layers.ts';
import { places } from './scene.ts';

interface Props {
  readonly title: string;
  /** Identifier of what is said of the place. */
  readonly describedBy: string;
  /** The hole's border in pixels of the network's square. */
  readonly outline: string;
  readonly place: Point;
  readonly onPoint: (place: Point | null) => void;
  readonly onKeep: (place: Point) => void;
  readonly children: ComponentChildren;
}

const cell = side / places;
const within = (index: number): number => Math.min(places - 1, Math.max(0, Math.floor(index)));

/** A map of the code's places over the square of the picture, on which one points at a place. */
export function PlaceMap(props: Props) {
  const { title, describedBy, outline, place, onPoint, onKeep, children } = props;
  const border = useMemo(
    () => [
      <path key="ground" class="easel-outline-ground" d={outline} />,
      <path key="line" class="easel-outline" d={outline} />,
    ],
    [outline],
  );
  return (
    <div class="bottleneck-panel">
      <p class="easel-heading">{title}</p>
      <div
        class="easel-look bottleneck-look"
        aria-roledescription="map of places"
        aria-label={title}
        aria-describedby={describedBy}
        {...pointing<Point>({
          at: (x, y) => ({ x: within(places * x), y: within(places * y) }),
          beside: (right, down) => ({ x: within(place.x + right), y: within(place.y + down) }),
          onPoint,
          onKeep,
        })}
      >
        {children}
        <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
          {border}
          <rect x={place.x * cell} y={place.y * cell} width={cell} height={cell} />
        </svg>
      </div>
    </div>
  );
}
