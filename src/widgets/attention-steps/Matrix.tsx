import { useMemo } from 'preact/hooks';
import { memo } from '../scene/memo.ts';
import { cosines, patchAt, sources, targets, weightsOf } from './example.ts';
import type { Scene } from './scene.ts';
import { placeText } from './words.ts';

/** A place of the hole and a kernel, by their numbers. */
export interface Cell {
  readonly target: number;
  readonly source: number;
}

interface Pointing {
  /** The pointer is over a cell, or has left. */
  readonly onPoint: (cell: Cell | null) => void;
  /** A cell was pressed. */
  readonly onKeep: (cell: Cell) => void;
}

interface Props extends Pointing {
  readonly scene: Scene;
}

/** Every place of the hole against every kernel: cosines, or the weights that softmax makes of them. */
export function Matrix({ scene, onPoint, onKeep }: Props) {
  const { step, scale } = scene;
  const values = useMemo(() => (step === 'match' ? cosines : weightsOf(scale)), [step, scale]);
  const most = Math.max(...values.flat());
  const least = step === 'match' ? Math.min(...values.flat()) : 0;
  return (
    <table class="steps-matrix" onPointerLeave={() => onPoint(null)}>
      <caption>
        {step === 'match' ? 'Cosines' : `Weights at scale ${scale}`}: {targets.length} places of the
        hole, {sources.length} kernels
      </caption>
      <tbody>
        {values.map((row, t) => (
          <Row
            key={t}
            target={t}
            values={row}
            least={least}
            most={most}
            chosen={t === scene.target ? scene.source : null}
            onPoint={onPoint}
            onKeep={onKeep}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pointing {
  readonly target: number;
  readonly values: readonly number[];
  /** Of the whole matrix. */
  readonly least: number;
  readonly most: number;
  /** The kernel of the chosen cell, where that is in this row. */
  readonly chosen: number | null;
}

const Row = memo(function Row(props: RowProps) {
  const { target, values, least, most, chosen, onPoint, onKeep } = props;
  const place = targets[target];
  return (
    <tr>
      <th scope="row">
        <span class="easel-hidden">Place at </span>
        {place && placeText(place).replace(/column |row /g, '')}
      </th>
      {values.map((value, s) => (
        <td
          key={s}
          data-chosen={s === chosen}
          data-row={chosen !== null}
          style={`--share:${((value - least) / (most - least)).toFixed(3)}`}
          onPointerEnter={() => onPoint({ target, source: s })}
          onPointerDown={() => onKeep({ target, source: s })}
        >
          {value.toFixed(2).replace(/^0/, '')}
        </td>
      ))}
    </tr>
  );
});

/** The kernels, each a patch of nine numbers. */
export function Kernels({ scene, onPoint, onKeep }: Props) {
  const { target } = scene;
  return (
    <ol
      class="steps-kernels"
      aria-label={`${sources.length} kernels`}
      onPointerLeave={() => onPoint(null)}
    >
      {sources.map((source, s) => (
        <li
          key={s}
          data-chosen={s === scene.source}
          onPointerEnter={() => onPoint({ target, source: s })}
          onPointerDown={() => onKeep({ target, source: s })}
        >
          <Patch numbers={patchAt(source)} />
        </li>
      ))}
    </ol>
  );
}

export function Patch({ numbers }: { numbers: readonly (number | string)[] }) {
  return (
    <span class="steps-patch">
      {numbers.map((value, i) => (
        <span key={i}>{value}</span>
      ))}
    </span>
  );
}
