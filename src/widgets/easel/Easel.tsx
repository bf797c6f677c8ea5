import type { ComponentChildren } from 'preact';
import type { Mark } from '../../inpainting/marks.ts';
import { memo } from '../scene/memo.ts';
import { HoleLayer } from './HoleLayer.tsx';
import { PhotographLayer } from './PhotographLayer.tsx';
import { extentOf, type Picture, type Tool } from './picture.ts';
import { Surface } from './Surface.tsx';
import { usePainting } from './usePainting.ts';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly tool: Tool;
  readonly radius: number;
  readonly onMark: (mark: Mark) => void;
  /** Takes the hand instead of what one paints on. */
  readonly surface?: ComponentChildren;
  /** What the figure draws over the photograph and its hole, under the hand that paints. */
  readonly children?: ComponentChildren;
}

/** A photograph with its hole, to be painted on. Its styles are in `easel.css`. */
export const Easel = memo(function Easel(props: Props) {
  const { id, picture, marks, tool, radius, onMark, surface, children } = props;
  const painting = usePainting({ extent: extentOf(picture), tool, radius, onMark });
  return (
    <div class="easel-stage" style={`--width:${picture.width};--height:${picture.height}`}>
      <PhotographLayer picture={picture} alt={picture.alt} />
      <HoleLayer
        id={`${id}-hole-layer`}
        marks={painting.live ? [...marks, painting.live] : marks}
        size={picture}
      />
      {children}
      {surface || (
        <Surface id={id} picture={picture} tool={tool} radius={radius} painting={painting} />
      )}
    </div>
  );
});
