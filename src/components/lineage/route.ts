/**
 * Where the lines of the lineage's map run. A lane is one wide and a box at most one high; boxes keep off the
 * edges of their lane, and a gap parts the rows, so that a line in the gutters passes behind no box.
 */

/** A step's place: its column and its row, both from 1. */
export interface Placed {
  readonly lane: number;
  readonly row: number;
}

export interface Edge<Step extends Placed> {
  readonly from: Step;
  readonly to: Step;
}

/** What a box leaves free of its lane at either side. */
export const inset = 0.045;
/** Between two rows. */
export const gap = 0.36;
/** Between two lines that end on one box. */
const apart = 0.22;

export const topOf = (row: number): number => (row - 1) * (1 + gap);
export const bottomOf = (row: number): number => topOf(row) + 1;
const middleOf = (lane: number): number => lane - 0.5;

/** Where a line starts: so little below the head of its box that it is hidden behind the lowest one too. */
const heightOf = (row: number): number => topOf(row) + 0.35;

/** A line as the data of an SVG path, and where it ends: on the upper edge of its box. */
export interface Route {
  readonly path: string;
  readonly end: readonly [x: number, y: number];
}

/**
 * The route of one of the edges. It leaves its box at the foot and falls through its own lane; where that is
 * taken, it leaves at the side and falls through the gutter beside the lane. Only in the gap above its end
 * does it swing across.
 */
export function routeOf<Step extends Placed>(
  edge: Edge<Step>,
  edges: readonly Edge<Step>[],
  steps: readonly Placed[],
): Route {
  const { from, to } = edge;
  const fall = fallOf(edge, steps);
  const end = [endOf(edge, edges, steps), topOf(to.row)] as const;
  const low = bottomOf(to.row - 1);
  const height = heightOf(from.row);
  const swing = `V${low}C${fall} ${end[1]} ${end[0]} ${low} ${end.join(' ')}`;
  const aside = Math.sign(fall - middleOf(from.lane));
  if (aside === 0) return { path: `M${fall} ${height}${swing}`, end };
  const side = fall - aside * inset;
  return { path: `M${side} ${height}Q${fall} ${height} ${fall} ${height + 0.15}${swing}`, end };
}

/** Where the line falls past the rows between. */
function fallOf({ from, to }: Edge<Placed>, steps: readonly Placed[]): number {
  const isTaken = steps.some(
    ({ lane, row }) => lane === from.lane && row > from.row && row < to.row,
  );
  if (!isTaken) return middleOf(from.lane);
  return to.lane > from.lane ? from.lane : from.lane - 1;
}

/** Where the line meets its box: in the middle, or, where several do, on the side that it comes from. */
function endOf<Step extends Placed>(
  edge: Edge<Step>,
  edges: readonly Edge<Step>[],
  steps: readonly Placed[],
): number {
  const middle = middleOf(edge.to.lane);
  const isAlone = edges.filter(({ to }) => to === edge.to).length === 1;
  return isAlone ? middle : middle + apart * Math.sign(fallOf(edge, steps) - middle);
}
