import { cosines, patchAt, sources, targets, weightsOf } from './example.ts';
import type { Scene } from './scene.ts';
import { placeText } from './words.ts';

interface Props {
  readonly scene: Scene;
  readonly onCell: (target: number, source: number) => void;
}

/** Every place of the hole against every kernel: cosines, or the weights that softmax makes of them. */
export function Matrix({ scene, onCell }: Props) {
  const { step, scale } = scene;
  const values = step === 'match' ? cosines : weightsOf(scale);
  const most = Math.max(...values.flat());
  const least = step === 'match' ? Math.min(...values.flat()) : 0;
  return (
    <table class="steps-matrix">
      <caption>
        {step === 'match' ? 'Cosines' : `Weights at scale ${scale}`}: {targets.length} places of the
        hole, {sources.length} kernels
      </caption>
      <tbody>
        {values.map((row, t) => (
          <tr key={t}>
            <th scope="row">
              <span class="easel-hidden">Place at </span>
              {targets[t] && placeText(targets[t]).replace(/column |row /g, '')}
            </th>
            {row.map((value, s) => (
              <td
                key={s}
                data-chosen={t === scene.target && s === scene.source}
                data-row={t === scene.target}
                style={`--share:${((value - least) / (most - least)).toFixed(3)}`}
                onPointerEnter={() => onCell(t, s)}
              >
                {value.toFixed(2).replace(/^0/, '')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The kernels, each a patch of nine numbers. */
export function Kernels({ scene, onCell }: Props) {
  return (
    <ol class="steps-kernels" aria-label={`${sources.length} kernels`}>
      {sources.map((source, s) => (
        <li key={s} data-chosen={s === scene.source} onPointerEnter={() => onCell(scene.target, s)}>
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
