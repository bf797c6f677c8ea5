import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { memo, memoBehind } from '../scene/memo.ts';
import { dilations, kernels, strides } from './scene.ts';

interface Props {
  readonly layer: Layer;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Whether dilations count at all. */
  readonly dilated: boolean;
  /** Whether the figure could draw what was asked for. */
  readonly onChange: (part: Partial<Layer>) => boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

const nameOfKernel = (size: number): string => `${size} × ${size}`;
const nameOfStride = (stride: number): string =>
  stride === 0.5 ? '½ (doubles)' : stride === 2 ? '2 (halves)' : String(stride);

/** What the chosen layer is, where it stands, and the layers beside it. */
export const LayerEditor = memoBehind(function LayerEditor(props: Props) {
  const { layer, number, count, dilated, onChange, onMove, onAdd, onRemove } = props;
  return (
    <fieldset class="rf-editor">
      <legend>Layer {number}</legend>
      <Choice
        part="kernel"
        name="Kernel"
        value={layer.kernel}
        values={kernels}
        show={nameOfKernel}
        onChange={onChange}
      />
      <Choice
        part="stride"
        name="Stride"
        value={layer.stride}
        values={strides}
        show={nameOfStride}
        onChange={onChange}
      />
      <Choice
        part="dilation"
        name={dilated ? 'Dilation' : 'Dilation (off)'}
        value={layer.dilation}
        values={dilations}
        show={String}
        onChange={onChange}
      />
      <div class="easel-edits">
        {/* Not `disabled`: the keyboard's focus would be lost at either end. */}
        <Act word="Earlier" possible={number > 1} onClick={() => onMove(-1)} />
        <Act word="Later" possible={number < count} onClick={() => onMove(1)} />
        <Act word="Add one" possible onClick={onAdd} />
        <Act word="Remove" possible={count > 1} onClick={onRemove} />
      </div>
    </fieldset>
  );
});

interface ActProps {
  readonly word: string;
  readonly possible: boolean;
  readonly onClick: () => void;
}

function Act({ word, possible, onClick }: ActProps) {
  return (
    <button
      type="button"
      class="easel-quiet"
      aria-disabled={!possible}
      onClick={() => possible && onClick()}
    >
      {word}
    </button>
  );
}

interface ChoiceProps {
  readonly part: keyof Layer;
  readonly name: string;
  readonly value: number;
  readonly values: readonly number[];
  readonly show: (value: number) => string;
  readonly onChange: (part: Partial<Layer>) => boolean;
}

const Choice = memo(function Choice({ part, name, value, values, show, onChange }: ChoiceProps) {
  return (
    <label class="easel-field">
      <span>{name}</span>
      <select
        name={part}
        value={String(value)}
        onChange={({ currentTarget }) => {
          // Refused, nothing is drawn anew, and the browser would go on showing what was asked for.
          if (!onChange({ [part]: Number(currentTarget.value) }))
            currentTarget.value = String(value);
        }}
      >
        {values.map((each) => (
          <option key={each} value={String(each)}>
            {show(each)}
          </option>
        ))}
      </select>
    </label>
  );
});
