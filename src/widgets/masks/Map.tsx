import type { ComponentChildren } from 'preact';
import type { Point } from '../../inpainting/marks.ts';
import { places } from './scene.ts';

interface Props {
  readonly place: Point;
  readonly onPlace: (place: Point) => void;
  readonly children: ComponentChildren;
}

/** A gate over the picture's square; a click opens the window there, as the two sliders do. */
export function Map({ place, onPlace, children }: Props) {
  return (
    <div
      class="masks-map"
      onClick={({ clientX, clientY, currentTarget }) => {
        const box = currentTarget.getBoundingClientRect();
        const index = (from: number, length: number) =>
          Math.min(places - 1, Math.max(0, Math.floor((places * from) / length)));
        onPlace({
          x: index(clientX - box.left, box.width),
          y: index(clientY - box.top, box.height),
        });
      }}
    >
      {children}
      <Frame place={place} />
    </div>
  );
}

/**
 * Where the opened window lies: three places of a layer twice as fine as its outputs. Moved by its own sides,
 * which lays out nothing.
 */
export function Frame({ place }: { place: Point }) {
  const sides = (index: number) => `${(100 * (2 * index - 1)) / 3}%`;
  return (
    <div
      class="masks-frame"
      style={{ transform: `translate(${sides(place.x)}, ${sides(place.y)})` }}
    />
  );
}
