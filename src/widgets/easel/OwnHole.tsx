import type { Mark } from '../../inpainting/marks.ts';
import { isBlank } from '../scene/history.ts';
import { Keys } from './Keys.tsx';
import { describeHole, measureHole } from './measure.ts';
import { Photographs } from './Photographs.tsx';
import type { Photograph, Picture } from './picture.ts';
import { Toolbar } from './Toolbar.tsx';
import type { useTools } from './useTools.ts';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly canRedo: boolean;
  readonly tools: ReturnType<typeof useTools>;
  readonly photographs: readonly Photograph[];
  /** Identifier of the photograph that is shown. */
  readonly photograph: string;
  readonly own: Picture | null;
  readonly onEdit: (type: 'undo' | 'redo' | 'clear') => void;
  readonly onChoose: (photograph: string) => void;
  readonly onOpen: (file: File) => void;
}

/** The tools that paint and the photographs, folded away: for figures that are about something else. */
export function OwnHole({ id, picture, marks, canRedo, tools, ...props }: Props) {
  return (
    <details class="easel-own">
      <summary>Paint a hole of your own, or take a photograph</summary>
      <div class="easel-controls">
        <p id={`${id}-hole`} class="easel-measure">
          {describeHole(measureHole(marks, picture), picture)}
        </p>
        <Toolbar
          id={id}
          tool={tools.tool}
          radius={tools.radius}
          canUndo={marks.length > 0}
          canRedo={canRedo}
          canClear={!isBlank(marks)}
          onTool={tools.setTool}
          onRadius={tools.setRadius}
          onEdit={props.onEdit}
        />
        <Photographs
          id={id}
          photographs={props.photographs}
          current={props.photograph}
          own={props.own?.title ?? null}
          onChoose={props.onChoose}
          onOpen={props.onOpen}
        />
        <Keys id={id} />
      </div>
    </details>
  );
}
