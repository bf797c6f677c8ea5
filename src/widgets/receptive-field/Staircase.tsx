import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { isCommand } from '../easel/isCommand.ts';
import { memo } from '../scene/memo.ts';
import { pointNames, type PointName } from './scene.ts';
import { Steps } from './Steps.tsx';

interface Props {
  readonly id: string;
  readonly layers: readonly Layer[];
  /** After every layer, pixels. */
  readonly sizes: readonly number[];
  readonly shown: number;
  /** Side of the field that each point would need. */
  readonly needed: Readonly<Record<PointName, number>>;
  readonly onShow: (shown: number) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onPlace: (from: number, to: number) => void;
  readonly onRemove: () => void;
}

/**
 * The layers in order, each as wide a step as its field: a choice of one, which is the layer that the
 * field has grown to and the one that is edited.
 */
export const Staircase = memo(function Staircase(props: Props) {
  const { id, layers, sizes, shown, needed, onShow, onStep, onPlace, onRemove } = props;
  const lines = pointNames.filter((name) => needed[name] > 1 && Number.isFinite(needed[name]));
  const highest = heightOver(Math.max(...sizes, ...lines.map((name) => needed[name])));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isCommand(event)) return;
    if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      onStep(event.key === 'ArrowLeft' ? -1 : 1);
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
              style={`bottom:${(100 * needed[name]) / highest}%`}
            >
              <span>
                {name} <i>needs</i> {needed[name]}
              </span>
            </p>
          ))}
        </div>
        <Steps
          id={id}
          layers={layers}
          sizes={sizes}
          shown={shown}
          highest={highest}
          onShow={onShow}
          onPlace={onPlace}
        />
      </div>
    </fieldset>
  );
});

/** What the chart is as high as: by steps, so that most columns stand still while one of them grows. */
function heightOver(highest: number): number {
  const step = 2 ** Math.floor(Math.log2(highest)) / 8;
  return step * Math.ceil(highest / step);
}
