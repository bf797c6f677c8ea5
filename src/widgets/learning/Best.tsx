import { bestFill, type Modes } from '../../inpainting/twoModes.ts';
import type { Loss } from '../../networks/gradients/trial.ts';

interface Props {
  readonly loss: Loss;
  /** 0 to 1. */
  readonly share: number;
  readonly modes: Modes;
  /** From a brightness to the drawing. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** What an error without a critic asks for: one fill, or, where many are as good, all of them. */
export function Best({ loss, share, modes, x, y }: Props) {
  if (loss !== 'l2' && loss !== 'l1') return null;
  const [first, second] = modes;
  const best = bestFill(loss, share, modes);
  const name = loss === 'l2' ? 'mean' : 'median';
  if (!best) {
    const [left, right] = [x(Math.min(first[0], second[0])), x(Math.max(first[0], second[0]))];
    const [top, bottom] = [y(Math.max(first[1], second[1])), y(Math.min(first[1], second[1]))];
    return (
      <>
        <rect
          class="learning-medians"
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
        />
        <text
          class="learning-name"
          x={(left + right) / 2}
          y={(top + bottom) / 2}
          text-anchor="middle"
        >
          all medians
        </text>
      </>
    );
  }
  const [cx, cy] = [x(best[0]), y(best[1])];
  return (
    <>
      {loss === 'l2' && (
        <line
          class="learning-between"
          x1={x(first[0])}
          y1={y(first[1])}
          x2={x(second[0])}
          y2={y(second[1])}
        />
      )}
      <path class="learning-best" d={`M${cx - 6} ${cy - 6}l12 12m-12 0l12-12`} />
      {/* Below, as the shares stand above their circles, and inwards, where there is room. */}
      <text
        class="learning-name"
        x={cx + (best[0] > 0.5 ? -9 : 9)}
        y={cy + 14}
        text-anchor={best[0] > 0.5 ? 'end' : 'start'}
      >
        {name}
      </text>
    </>
  );
}
