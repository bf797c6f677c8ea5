import { useRef } from 'preact/hooks';
import { isCommand } from '../easel/isCommand.ts';
import { useHold } from '../easel/useHold.ts';

interface Props {
  readonly row: number;
  readonly rows: number;
  /** The row in words. */
  readonly label: string;
  readonly onMove: (row: number) => void;
  /** The hand has let go at a row. */
  readonly onRest: (row: number) => void;
}

const jumps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Infinity,
  End: Infinity,
};

/** A line across the picture and, at its right end, the handle that it is dragged by. */
export function Scanline({ row, rows, label, onMove, onRest }: Props) {
  const hold = useHold();
  /** The row where the pointer took hold, and how far from the line, in pixels of the window. */
  const grip = useRef({ row, off: 0 });
  const moved = useRef(row);
  const move = (to: number): void => {
    moved.current = Math.min(rows - 1, Math.max(0, Math.round(to)));
    onMove(moved.current);
  };
  return (
    <div class="diffusion-scanline" style={`transform:translateY(${(100 * (row + 0.5)) / rows}%)`}>
      <div
        class="diffusion-handle"
        role="slider"
        tabIndex={0}
        aria-label="Scanline"
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={rows}
        aria-valuenow={row + 1}
        aria-valuetext={label}
        onPointerDown={(event) => {
          if (!hold.take(event)) return;
          const { top, height } = event.currentTarget.getBoundingClientRect();
          moved.current = row;
          grip.current = { row, off: event.clientY - top - height / 2 };
        }}
        onPointerMove={(event) => {
          const picture = event.currentTarget.closest('.diffusion-across')?.getBoundingClientRect();
          if (!hold.has(event) || !picture) return;
          move(((event.clientY - grip.current.off - picture.top) / picture.height) * rows - 0.5);
        }}
        onPointerUp={(event) => hold.release(event) && onRest(moved.current)}
        onPointerCancel={(event) => hold.release(event) && move(grip.current.row)}
        onKeyDown={(event) => {
          const jump = jumps[event.key];
          if (jump === undefined || isCommand(event)) return;
          event.preventDefault();
          move(row + jump);
          onRest(moved.current);
        }}
      />
    </div>
  );
}
