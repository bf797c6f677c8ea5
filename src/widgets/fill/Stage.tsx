import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { HoleLayer } from '../easel/HoleLayer.tsx';
import { PhotographLayer } from '../easel/PhotographLayer.tsx';
import { extentOf, type Picture, type Tool } from '../easel/picture.ts';
import { Surface } from '../easel/Surface.tsx';
import { usePainting } from '../easel/usePainting.ts';
import { FilledLayer } from './FilledLayer.tsx';
import type { Reveal } from './scene.ts';
import type { Difference } from './useDifference.ts';
import type { Filled } from './view.ts';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly filled: Filled | null;
  readonly stale: boolean;
  /** What the slider reveals: the fill, unless told. */
  readonly reveal?: Reveal;
  /** The fill's, where that is revealed. */
  readonly difference?: Difference | null;
  /** The working square in fractions of the picture's sides, or null. */
  readonly square: Rectangle | null;
  readonly tool: Tool;
  readonly radius: number;
  /** How much of the picture, from the left, shows the hole: 0 to 100. */
  readonly split: number;
  readonly onSplit: (split: number) => void;
  readonly onMark: (mark: Mark) => void;
}

/** What is revealed, for those who cannot see it. */
const alts: Readonly<Record<Reveal, string>> = {
  fill: 'The photograph with its hole filled.',
  blended: 'The photograph with its hole filled, and the fill blended into it.',
  photograph: 'The photograph, as it was in the hole.',
  difference:
    'How far the fill is from the photograph: dark where it is near, light where it is far.',
};

/** The picture: the photograph with its hole, what is revealed over it up to the slider, and the hand that paints. */
export function Stage(props: Props) {
  const { id, picture, marks, filled, stale, square, tool, radius, split, onSplit, onMark } = props;
  const painting = usePainting({ extent: extentOf(picture), tool, radius, onMark });
  const { reveal = 'fill', difference = null } = props;
  const { live } = painting;
  const shown = live ? [...marks, live] : marks;
  return (
    <div
      class="easel-stage"
      data-filled={filled !== null}
      style={`--width:${picture.width};--height:${picture.height};--split:${split}%`}
    >
      <div class="easel-pane fill-before">
        <PhotographLayer picture={picture} alt={picture.alt} />
        <HoleLayer id={`${id}-before`} marks={shown} size={picture} />
      </div>
      {filled && (
        <div class="easel-pane fill-after" data-reveal={reveal}>
          <PhotographLayer picture={picture} alt={reveal === 'photograph' ? alts[reveal] : ''} />
          {reveal !== 'photograph' && (
            <FilledLayer filled={difference ?? filled} picture={picture} alt={alts[reveal]} />
          )}
          {(stale || live) && (
            <div class="easel-layer fill-stale">
              <HoleLayer id={`${id}-after`} marks={shown} size={picture} />
            </div>
          )}
        </div>
      )}
      <Surface id={id} picture={picture} tool={tool} radius={radius} painting={painting}>
        {square && (
          <div
            class="fill-square"
            style={`left:${100 * square.left}%;top:${100 * square.top}%;width:${100 * square.width}%;height:${100 * square.height}%`}
          />
        )}
      </Surface>
      {filled && (
        <>
          <div class="fill-divider" aria-hidden="true" />
          <Split reveal={reveal} split={split} onSplit={onSplit} />
        </>
      )}
    </div>
  );
}

/** The slider that divides the picture. */
function Split({
  reveal,
  split,
  onSplit,
}: Pick<Props, 'split' | 'onSplit'> & { readonly reveal: Reveal }) {
  const slider = useRef<HTMLInputElement>(null);
  const called = reveal === 'blended' ? 'blended fill' : reveal;
  // Its own keys undo, and with the hole it goes: the focus stays at the picture.
  useLayoutEffect(
    () => () => {
      if (slider.current !== document.activeElement) return;
      slider.current?.parentElement?.querySelector<HTMLElement>('.easel-surface')?.focus();
    },
    [],
  );
  return (
    <input
      ref={slider}
      class="fill-split"
      type="range"
      min="0"
      max="100"
      step="1"
      value={split}
      aria-label={`Compare the hole and the ${called}`}
      aria-valuetext={`${split}\u00a0% of the picture shows the hole, ${100 - split}\u00a0% the ${called}`}
      onInput={({ currentTarget }) => onSplit(currentTarget.valueAsNumber)}
    />
  );
}
