import type { ComponentChildren } from 'preact';
import type { Mark, Point } from '../../inpainting/marks.ts';
import { HoleLayer } from '../easel/HoleLayer.tsx';
import { PhotographLayer } from '../easel/PhotographLayer.tsx';
import { extentOf, type Picture, type Tool } from '../easel/picture.ts';
import { Surface } from '../easel/Surface.tsx';
import { usePainting } from '../easel/usePainting.ts';
import { places } from './scene.ts';

interface StageProps {
  readonly id: string;
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly tool: Tool;
  readonly radius: number;
  readonly place: Point;
  readonly onMark: (mark: Mark) => void;
}

/** The photograph's square, to be painted on. */
export function Stage({ id, picture, marks, tool, radius, place, onMark }: StageProps) {
  const painting = usePainting({ extent: extentOf(picture), tool, radius, onMark });
  return (
    <div class="easel-stage" style={`--width:${picture.width};--height:${picture.height}`}>
      <PhotographLayer picture={picture} alt={picture.alt} />
      <HoleLayer
        id={`${id}-hole-layer`}
        marks={painting.live ? [...marks, painting.live] : marks}
        size={picture}
      />
      <Frame place={place} />
      <Surface id={id} picture={picture} tool={tool} radius={radius} painting={painting} />
    </div>
  );
}

interface MapProps {
  readonly place: Point;
  readonly onPlace: (place: Point) => void;
  readonly children: ComponentChildren;
}

/** A mask or a gate over the picture's square; a click opens the window there, as the two sliders do. */
export function Map({ place, onPlace, children }: MapProps) {
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

/** Where the opened window lies: three places of a layer twice as fine as its outputs. */
function Frame({ place }: { place: Point }) {
  return (
    <svg class="masks-frame" viewBox={`0 0 ${2 * places} ${2 * places}`} aria-hidden="true">
      {['masks-frame-dark', 'masks-frame-light'].map((name) => (
        <rect
          key={name}
          class={name}
          x={2 * place.x - 1}
          y={2 * place.y - 1}
          width="3"
          height="3"
        />
      ))}
    </svg>
  );
}
