interface Props {
  /** Red, green and blue in [0, 1]. */
  readonly of: readonly number[] | undefined;
  /** The colour that it should be. */
  readonly beside?: readonly number[] | undefined;
}

/** A colour; or two that touch, so that the eye can tell whether they differ: the answer, and the truth. */
export function Swatch({ of, beside }: Props) {
  return (
    <svg class="learning-fill-swatch" viewBox="0 0 2 1" aria-hidden="true">
      {of && <rect width="2" height="1" fill={cssOf(of)} />}
      {beside && <rect x="1" width="1" height="1" fill={cssOf(beside)} />}
    </svg>
  );
}

function cssOf(colour: readonly number[]): string {
  return `rgb(${colour.map((value) => Math.round(255 * value)).join(' ')})`;
}
