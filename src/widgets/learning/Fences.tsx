interface Props {
  /** Two brightnesses a fence. */
  readonly fills: readonly number[];
  readonly count: number;
}

const stripes = [0, 1, 2, 3, 4, 5];

/** Some fills as pictures: a wall with a hole, and the fence in it. */
export function Fences({ fills, count }: Props) {
  return (
    <div class="learning-fences" aria-hidden="true">
      {Array.from({ length: count }, (_, nth) => (
        <svg key={nth} viewBox="0 0 40 40">
          <rect width="40" height="40" fill={grey(0.5)} />
          {stripes.map((stripe) => (
            <rect
              key={stripe}
              x={8 + 4 * stripe}
              y="8"
              width="4.1"
              height="24"
              fill={grey(fills[2 * nth + (stripe % 2)] ?? 0.5)}
            />
          ))}
          <rect class="learning-rim" x="8" y="8" width="24" height="24" />
        </svg>
      ))}
    </div>
  );
}

function grey(value: number): string {
  const byte = Math.round(255 * Math.max(0, Math.min(1, value)));
  return `rgb(${byte} ${byte} ${byte})`;
}
