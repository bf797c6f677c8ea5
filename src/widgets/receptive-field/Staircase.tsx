import { useEffect, useRef } from 'preact/hooks';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { describeLayer } from './describe.ts';
import { pointNames, type PointName } from './scene.ts';

interface Props {
  readonly id: string;
  readonly layers: readonly Layer[];
  /** After every layer, pixels. */
  readonly sizes: readonly number[];
  readonly shown: number;
  /** Side of the field that each point would need. */
  readonly needed: Readonly<Record<PointName, number>>;
  readonly onShow: (shown: number) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/**
 * The layers in order, each as wide a step as its field: a choice of one, which is the layer that the
 * field has grown to and the one that is edited.
 */
export function Staircase({ id, layers, sizes, shown, needed, onShow, onMove, onRemove }: Props) {
  const lines = pointNames.filter((name) => needed[name] > 1 && Number.isFinite(needed[name]));
  const highest = 1.04 * Math.max(...sizes, ...lines.map((name) => needed[name]));
  const heightOf = (size: number) => `${(100 * size) / highest}%`;
  const steps = useRef<HTMLDivElement>(null);
  // Where the list is wider than the page, it is moved by itself, and nothing else is.
  useEffect(() => {
    const list = steps.current;
    const step = list?.querySelectorAll<HTMLElement>('.rf-step')[shown - 1];
    if (list && step) list.scrollLeft = step.offsetLeft - (list.clientWidth - step.offsetWidth) / 2;
  }, [shown, layers.length]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      onMove(event.key === 'ArrowLeft' ? -1 : 1);
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="rf-staircase" style={`--layers:${layers.length}`} onKeyDown={onKeyDown}>
      <legend>How wide the field is after each layer, in pixels</legend>
      <div class="rf-chart">
        <div class="rf-lines" aria-hidden="true">
          {lines.map((name) => (
            <p
              key={name}
              class="rf-needed"
              data-point={name}
              style={`bottom:${heightOf(needed[name])}`}
            >
              <span>
                {name} <i>needs</i> {needed[name]}
              </span>
            </p>
          ))}
        </div>
        <div class="rf-steps" ref={steps}>
          {layers.map((layer, i) => (
            <label key={i} class="rf-step" data-reached={i < shown}>
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
                <span class="rf-bar" style={`height:${heightOf(sizes[i] ?? 1)}`}>
                  <b>{sizes[i]}</b>
                </span>
              </span>
              <span class="rf-layer" aria-hidden="true">
                <span>
                  {layer.kernel}×{layer.kernel}
                </span>
                {layer.dilation > 1 && <span class="rf-rate">rate {layer.dilation}</span>}
                {layer.stride !== 1 && (
                  <span>{layer.stride < 1 ? '× 2' : `÷ ${layer.stride}`}</span>
                )}
              </span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
