import type { ComponentChildren } from 'preact';
import type { Mark, Point } from '../../inpainting/marks.ts';
import { twoDigits } from '../easel/words.ts';
import { memo, memoNextFrame } from '../scene/memo.ts';
import { lostPath } from './lostPath.ts';
import { validUnder } from './masks.ts';
import { places } from './scene.ts';
import type { Opened } from './view.ts';

interface Props {
  readonly opened: Opened;
  readonly marks: readonly Mark[];
  /** How many gates the layer has. */
  readonly gates: number;
  readonly place: Point;
  readonly onPlace: (place: Point) => void;
}

/** One window of 3×3 taken apart, by the rule on the left, by a gate on the right. */
export const Window = memo(function Window({ opened, marks, gates, place, onPlace }: Props) {
  const { channel, rule, gate } = opened;
  return (
    <section class="masks-window" aria-label="One window, opened">
      <div class="masks-place">
        <p>
          <b>One window, opened.</b> Framed in the picture and in the gate: three by three places
          under the second layer of the coarse network. The rule is given the same places, behind
          the same first layer of 5×5; the encoder above has other windows. Press the gate to move
          the frame, or use the sliders.
        </p>
        <div class="masks-sliders">
          <Slider name="Column" value={place.x} onChange={(x) => onPlace({ ...place, x })} />
          <Slider name="Row" value={place.y} onChange={(y) => onPlace({ ...place, y })} />
        </div>
      </div>
      <div class="masks-sum">
        <p class="easel-heading">The rule</p>
        <Around marks={marks} place={place} />
        <Cells caption="valid in it" values={rule.valid} show={(value) => `${value}  `}>
          <svg class="masks-nine" viewBox="0 0 3 3" preserveAspectRatio="none" aria-hidden="true">
            <path d={lostPath({ width: 3, height: 3, data: Uint8Array.from(rule.valid) })} />
          </svg>
        </Cells>
        <dl>
          <Line term="sum of valid" value={`${rule.sum} of 9`} />
          <Line
            term="renormalised by"
            value={rule.sum > 0 ? `9 ⁄ ${rule.sum} = ${rule.scale.toFixed(2)}` : 'nothing: 0'}
          />
          <Line term="new mask" value={String(rule.after)} strong />
        </dl>
      </div>
      <div class="masks-sum masks-learned">
        <p class="easel-heading">
          Gate {channel + 1} of {gates}
        </p>
        <Cells caption="adds to the feature" values={gate.featureTerms} show={twoDigits} />
        <Cells caption="adds to the gate" values={gate.logitTerms} show={twoDigits} />
        <dl>
          <Line term="feature, with bias" value={twoDigits(gate.feature)} />
          <Line term="its activation, ϕ" value={twoDigits(gate.activated)} />
          <Line term="gate before the sigmoid" value={twoDigits(gate.logit)} />
          <Line term="gate, σ" value={gate.gate.toFixed(2)} strong />
          <Line term="product" value={twoDigits(gate.output)} strong />
        </dl>
      </div>
    </section>
  );
});

/** The mask that the rule finds there, the window in the middle. Beyond the picture's border is nothing. */
const Around = memoNextFrame(function Around({ marks, place }: Pick<Props, 'marks' | 'place'>) {
  const valid = validUnder(marks);
  const [x, y] = [2 * place.x - 1, 2 * place.y - 1];
  return (
    <div class="masks-cells">
      <p>valid around the window</p>
      <svg
        class="masks-around"
        viewBox={`${x - 9} ${y - 5} 21 13`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <rect width={valid.width} height={valid.height} />
        <path class="masks-shut" d={lostPath(valid)} shape-rendering="crispEdges" />
        <rect class="masks-opened" x={x} y={y} width="3" height="3" />
      </svg>
    </div>
  );
});

function Slider(props: { name: string; value: number; onChange: (value: number) => void }) {
  const { name, value, onChange } = props;
  return (
    <label class="easel-size">
      <span>{name}</span>
      <input
        type="range"
        min="0"
        max={places - 1}
        step="1"
        value={value}
        aria-valuetext={`${value + 1} of ${places}`}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
    </label>
  );
}

interface CellsProps {
  readonly caption: string;
  readonly values: readonly number[];
  readonly show: (value: number) => string;
  /** Drawn under the numbers. */
  readonly children?: ComponentChildren;
}

/**
 * Nine numbers as three rows of one text: they are others at every frame of a drag, and nine texts in nine
 * cells would be laid out one by one.
 */
function Cells({ caption, values, show, children }: CellsProps) {
  const rows = [0, 3, 6].map((first) =>
    values
      .slice(first, first + 3)
      .map((value) => show(value).padStart(6).padEnd(7))
      .join(''),
  );
  return (
    <div class="masks-cells">
      <p>{caption}</p>
      {children}
      <pre>{rows.join('\n')}</pre>
    </div>
  );
}

function Line({ term, value, strong = false }: { term: string; value: string; strong?: boolean }) {
  return (
    <div data-strong={strong}>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
