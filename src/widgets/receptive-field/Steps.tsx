import { useLayoutEffect, useRef } from 'preact/hooks';
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
    const radio = shownStep()?.querySelector('input');
    // Where the keyboard is there already, to focus it again would only lay the page out.
    if (radio !== document.activeElement && list.current?.contains(document.activeElement))
      radio?.focus({ preventScroll: true });
  }, [shown, layers.length]);
  // Where the list is wider than the page, it is moved by itself, and nothing else is. Once a frame, when the
  // page is laid out anyway.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      const step = shownStep();
      if (!list.current || !step) return;
      list.current.scrollLeft = step.offsetLeft - (list.current.clientWidth - step.offsetWidth) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, layers.length]);
  return (
    <div class="rf-steps" ref={list} data-carrying={carried !== null} {...handlers}>
      {layers.map((layer, i) => (
        <Step
          key={i}
          name={`${id}-layer`}
          place={i + 1}
          layer={layer}
          size={sizes[i] ?? 1}
          highest={highest}
          reached={i < shown}
          chosen={i + 1 === shown}
          carried={carried?.from === i + 1}
          way={carried && wayOf(i + 1, carried)}
          onShow={onShow}
        />
      ))}
    </div>
  );
});

interface StepProps {
  readonly name: string;
  /** From 1. */
  readonly place: number;
  readonly layer: Layer;
  /** The field after it, in pixels. */
  readonly size: number;
  readonly highest: number;
  readonly reached: boolean;
  readonly chosen: boolean;
  readonly carried: boolean;
  /** How far it gives way, as CSS, while one is carried. */
  readonly way: string | null;
  readonly onShow: (shown: number) => void;
}

const Step = memo(function Step(props: StepProps) {
  const { name, place, layer, size, highest, reached, chosen, carried, way, onShow } = props;
  return (
    <div
      class="rf-step"
      data-place={place}
      data-reached={reached}
      data-chosen={chosen}
      data-carried={carried}
      {...(way !== null && { style: `translate:${way}` })}
    >
      <label>
        <input
          type="radio"
          class="easel-hidden"
          name={name}
          value={String(place)}
          checked={chosen}
          aria-label={describeLayer(layer, place, size)}
          onChange={() => onShow(place)}
        />
        <span class="rf-column" aria-hidden="true">
          <span
            class="rf-bar"
            style={`translate:0 calc(100% - max(2px, ${(100 * size) / highest}%))`}
          >
            <b>{size}</b>
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
  );
});

/** How far a column gives way: the carried one follows the hand, those between make room. */
function wayOf(place: number, { from, to, by }: Carried): string {
  if (place === from) return `${by}px`;
  if (place > from && place <= to) return '-100%';
  return place < from && place >= to ? '100%' : '0';
}
