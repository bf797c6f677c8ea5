import { memo } from '../scene/memo.ts';

interface Props {
  readonly name: string;
  readonly meaning: string;
  readonly values: readonly number[];
}

/** A unit vector as a row of cells: how far from paper is how large, the two colours are its two signs. */
export const Direction = memo(function Direction({ name, meaning, values }: Props) {
  const most = Math.max(...values.map(Math.abs), 1e-9);
  const count = values.length;
  return (
    <div class="spectral-direction">
      <p>
        <b>{name}</b> {meaning}
      </p>
      <svg viewBox={`0 0 ${Math.max(1, count)} 1`} preserveAspectRatio="none" aria-hidden="true">
        {values.map((value, i) => (
          <rect
            key={i}
            class={value < 0 ? 'spectral-minus' : 'spectral-plus'}
            x={i}
            width="1.02"
            height="1"
            fill-opacity={(Math.abs(value) / most).toFixed(2)}
          />
        ))}
      </svg>
    </div>
  );
});
