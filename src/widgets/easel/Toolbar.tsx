import { memo } from '../scene/memo.ts';
import { Icon } from './icons.tsx';
import type { Tool } from './picture.ts';

interface Props {
  readonly id: string;
  readonly tool: Tool;
  /** Of the brush's `sizes`, from 0. */
  readonly radius: number;
  readonly sizes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canClear: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onRadius: (radius: number) => void;
  readonly onEdit: (edit: 'undo' | 'redo' | 'clear') => void;
}

const tools: readonly { readonly id: Tool; readonly name: string }[] = [
  { id: 'brush', name: 'Brush' },
  { id: 'eraser', name: 'Eraser' },
  { id: 'rectangle', name: 'Rectangle' },
];

/** What paints the hole, how thick, and back again. */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { id, tool, radius, sizes, canUndo, canRedo, canClear, onTool, onRadius, onEdit } = props;
  const edits = [
    { id: 'undo', name: 'Undo', possible: canUndo },
    { id: 'redo', name: 'Redo', possible: canRedo },
    { id: 'clear', name: 'Clear', possible: canClear },
  ] as const;
  return (
    <div class="easel-tools">
      <fieldset class="easel-segments">
        <legend class="easel-hidden">Tool</legend>
        {tools.map(({ id: value, name }) => (
          <label key={value} class="easel-segment">
            <input
              type="radio"
              name={`${id}-tool`}
              value={value}
              checked={tool === value}
              onChange={() => onTool(value)}
            />
            <Icon name={value} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label class="easel-size" data-off={tool === 'rectangle'}>
        <span>Brush size</span>
        <input
          type="range"
          min="0"
          max={sizes - 1}
          step="1"
          value={radius}
          aria-valuetext={`${radius + 1} of ${sizes}`}
          onInput={({ currentTarget }) => onRadius(currentTarget.valueAsNumber)}
        />
      </label>
      <div class="easel-edits">
        {edits.map(({ id: edit, name, possible }) => (
          // Not `disabled`: the last undo would take the keyboard's focus away.
          <button
            key={edit}
            type="button"
            class="easel-quiet"
            aria-disabled={!possible}
            onClick={() => onEdit(edit)}
          >
            <Icon name={edit} />
            <span>{name}</span>
          </button>
        ))}
      </div>
    </div>
  );
});
