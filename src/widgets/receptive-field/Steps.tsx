import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { memo } from '../scene/memo.ts';
import { describeLayer } from './describe.ts';
import { useCarrying, type Carried } from './useCarrying.ts';

interface Props {
  readonly id: string;
  readonly layers: readonly Layer[];
  /** After every layer, pixels. */
  readonly sizes: readonly number[];
  readonly shown: number;
  /** The field that would be as high as the chart, in pixels. */
  readonly highest: number;
  readonly onShow: (shown: number) => void;
  /** A layer was dragged from one place to another, counted from 1. */
  readonly onPlace: (from: number, to: number) => void;
}

/** A column for every layer, to be chosen, and to be carried to another place by its dots or by the mouse. */
export const Steps = memo(function Steps(props: Props) {
  const { id, layers, sizes, shown, highest, onShow, onPlace } = props;
  const list = useRef<HTMLDivElement>(null);
  const { carried, handlers } = useCarrying(list, onPlace);
  const shownStep = () => list.current?.querySelectorAll<HTMLElement>('.rf-step')[shown - 1];
  // A layer that the keyboard moves keeps the keyboard. At once: the reader's next key may have left it already.
  useLayoutEffect(() => {
    if (list.current?.contains(document.activeElement))
      shownStep()?.querySelector('input')?.focus({ preventScroll: true });
  }, [shown, layers.length]);
  // Where the list is wider than the page, it is moved by itself, and nothing else is.
  useEffect(() => {
    const step = shownStep();
    if (!list.current || !step) return;
    list.current.scrollLeft = step.offsetLeft - (list.current.clientWidth - step.offsetWidth) / 2;
  }, [shown, layers.length]);
  return (
    <div class="rf-steps" ref={list} data-carrying={carried !== null} {...handlers}>
      {layers.map((layer, i) => (
        <div
          key={i}
          class="rf-step"
          data-place={i + 1}
          data-reached={i < shown}
          data-carried={carried?.from === i + 1}
          {...(carried && { style: `translate:${wayOf(i + 1, carried)}` })}
        >
          <label>
            <input
              type="radio"
              class="easel-hidden"
              name={`${id}-layer`}
              value={i + 1}
              checked={i + 1 === shown}
              aria-label={describeLayer(layer, i, sizes[i] ?? 1)}
              onChange={() => onShow(i + 1)}
            />
            <span class="rf-column" aria-hidden="true">
              <span class="rf-bar" style={`--height:${(100 * (sizes[i] ?? 1)) / highest}%`}>
                <b>{sizes[i]}</b>
              </span>
            </span>
            <span class="rf-layer" aria-hidden="true">
              <span>
                {layer.kernel}×{layer.kernel}
              </span>
              {layer.dilation > 1 && <span class="rf-rate">rate {layer.dilation}</span>}
              {layer.stride !== 1 && <span>{layer.stride < 1 ? '× 2' : `÷ ${layer.stride}`}</span>}
            </span>
          </label>
          <span class="rf-grip" title="Drag to another place" aria-hidden="true" />
        </div>
      ))}
    </div>
  );
});

/** How far a column gives way: the carried one follows the hand, those between make room. */
function wayOf(place: number, { from, to, by }: Carried): string {
  if (place === from) return `${by}px`;
  if (place > from && place <= to) return '-100%';
  return place < from && place >= to ? '100%' : '0';
}
