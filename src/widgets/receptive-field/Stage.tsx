import { useMemo, useRef } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { HoleLayer } from '../easel/HoleLayer.tsx';
import { PhotographLayer } from '../easel/PhotographLayer.tsx';
import { extentOf, type Picture } from '../easel/picture.ts';
import type { Fields } from './field.ts';
import { Handle, type Way } from '../easel/Handle.tsx';
import { HeatLayer } from './HeatLayer.tsx';
import { moveHole, movePoint, resizeHole } from './move.ts';
import { outlineOf, placeOfBox, placeOfPoint } from './place.ts';
import { pointNames, type PointName, type Scene } from './scene.ts';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  readonly scene: Scene;
  readonly fields: Fields;
  /** The heat drawn at build, for the scene that the page was built with. */
  readonly still: string | null;
  /** `done` when what was moved is let go. */
  readonly onMove: (moved: Partial<Scene>, done: boolean) => void;
  /** What was being moved stays where it was. */
  readonly onGiveUp: () => void;
}

/** The photograph in the light of one point's field: what it does not read is veiled. */
export function Stage({ id, picture, scene, fields, still, onMove, onGiveUp }: Props) {
  const { size, points, nested, hole } = fields;
  const { point, look } = scene;
  const extent = extentOf(picture);
  const start = useRef(scene);
  const light = points[point];
  const other = points[point === 'p1' ? 'p2' : 'p1'];
  const marks = useMemo(() => [markOf(scene.hole)], [scene.hole]);
  const step = { x: 1 / size.width, y: 1 / size.height };
  const handle = {
    describedBy: `${id}-keys-summary`,
    step,
    onGiveUp,
  };
  const moving = (move: (from: Scene, by: Way) => Pick<Scene, 'hole' | 'points'>) => ({
    onGrasp: () => void (start.current = scene),
    onMove: (by: Way, done: boolean) => onMove(move(start.current, by), done),
  });
  return (
    <div
      class="easel-stage rf-stage"
      data-look={look}
      data-point={point}
      style={`--width:${picture.width};--height:${picture.height}`}
    >
      <PhotographLayer picture={picture} alt={picture.alt} />
      <HoleLayer id={`${id}-hole-layer`} size={picture} marks={marks} />
      <svg
        class="easel-layer rf-drawing"
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          class="rf-veil"
          fill-rule="evenodd"
          d={`M0 0H${size.width}V${size.height}H0z${look === 'reach' ? outlineOf(light.bounds) : ''}`}
        />
      </svg>
      {look === 'paths' && <HeatLayer field={light} size={size} still={still} />}
      <svg
        class="easel-layer rf-drawing"
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {look === 'paths' && <path class="rf-hole-line" d={outlineOf(hole)} />}
        <path class="rf-other" data-point={other.name} d={outlineOf(other.bounds)} />
        <path class="rf-nested" d={nested.slice(0, -1).map(outlineOf).join('')} />
        <path class="rf-field rf-field-halo" d={outlineOf(light.bounds)} />
        <path class="rf-field" d={outlineOf(light.bounds)} />
      </svg>
      <Handle
        {...handle}
        {...moving((from, by) => moveHole(from, by, extent))}
        class="rf-handle rf-hole"
        label={`The hole, ${hole.width} by ${hole.height} pixels, at ${hole.left}, ${hole.top}`}
        style={placeOfBox(hole, size)}
      />
      <Handle
        {...handle}
        {...moving((from, by) => resizeHole(from, by, extent))}
        class="rf-handle rf-corner"
        label={`The hole’s lower right corner, at ${hole.left + hole.width}, ${hole.top + hole.height}`}
        style={placeOfPoint({ x: hole.left + hole.width, y: hole.top + hole.height }, size)}
      />
      {pointNames.map((name) => (
        <Handle
          key={name}
          {...handle}
          class="rf-handle rf-point"
          label={labelOf(name, points[name].pixel)}
          style={placeOfPoint(
            { x: points[name].pixel.x + 0.5, y: points[name].pixel.y + 0.5 },
            size,
          )}
          onGrasp={() => {
            start.current = scene;
            if (scene.point !== name) onMove({ point: name }, true);
          }}
          onMove={(by, done) =>
            onMove({ ...movePoint(start.current, name, by, extent), point: name }, done)
          }
        >
          <span class="rf-breadth" style={`--breadth:${points[name].bounds.width / size.width}`}>
            <span class="rf-dot" data-point={name} data-light={name === point}>
              {name}
            </span>
          </span>
        </Handle>
      ))}
    </div>
  );
}

function markOf({ left, top, width, height }: Rectangle): Mark {
  return { kind: 'rectangle', from: { x: left, y: top }, to: { x: left + width, y: top + height } };
}

function labelOf(name: PointName, { x, y }: { x: number; y: number }): string {
  return `Point ${name}, at ${x}, ${y}`;
}
