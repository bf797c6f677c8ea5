import { useRef } from 'preact/hooks';
import type { Point } from '../../inpainting/marks.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { Handle } from '../easel/Handle.tsx';
import { labelOf } from './describe.ts';
import { side, spotSide, step } from './scene.ts';
import { placeAlong, rectangleOf } from './spot.ts';

interface Props {
  readonly spot: Point;
  /** The spot as it is changed; null until the picture is read. */
  readonly pixels: Pixels | null;
  readonly describedBy: string;
  /** Asked for by the pointer, or by Shift and an arrow key; `done` when it is let go. */
  readonly onMove: (asked: Point, done: boolean) => void;
  readonly onArrow: (right: number, down: number) => void;
  readonly onGiveUp: () => void;
}

const share = (pixels: number): string => `${(100 * pixels) / side}%`;

/** The spot on the picture, in its changed colours, to be taken and moved. */
export function SpotHandle({ spot, pixels, describedBy, onMove, onArrow, onGiveUp }: Props) {
  const start = useRef(spot);
  const { left, top } = rectangleOf(spot);
  return (
    <Handle
      class="influence-spot"
      label={labelOf(spot)}
      describedBy={describedBy}
      style={`left:${share(left)};top:${share(top)};width:${share(spotSide)};height:${share(spotSide)}`}
      step={{ x: step / side, y: step / side }}
      onGrasp={() => void (start.current = spot)}
      onMove={(by, done) => onMove(placeAlong(start.current, by), done)}
      onArrow={onArrow}
      onGiveUp={onGiveUp}
    >
      {pixels && <PixelLayer pixels={pixels} class="influence-colours" />}
    </Handle>
  );
}
