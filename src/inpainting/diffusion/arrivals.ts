/** Cells waiting by time of arrival, earliest first; of equals, the one that was added first. */
interface Arrivals {
  readonly add: (cell: number, time: number) => void;
  /** The earliest time, or Infinity when none waits. */
  readonly earliest: () => number;
  /** Takes the earliest cell out. */
  readonly take: () => number;
}

/** A binary heap that holds at most `capacity` additions over its life. */
export function createArrivals(capacity: number): Arrivals {
  const times = new Float64Array(capacity);
  const cells = new Int32Array(capacity);
  const heap = new Int32Array(capacity);
  let added = 0;
  let size = 0;
  const before = (a: number, b: number): boolean =>
    times[a]! < times[b]! || (times[a] === times[b] && a < b);

  return {
    add(cell, time) {
      const entry = added++;
      times[entry] = time;
      cells[entry] = cell;
      let place = size++;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (!before(entry, heap[parent]!)) break;
        heap[place] = heap[parent]!;
        place = parent;
      }
      heap[place] = entry;
    },
    earliest: () => (size > 0 ? times[heap[0]!]! : Infinity),
    take() {
      const first = heap[0]!;
      const last = heap[--size]!;
      let place = 0;
      for (;;) {
        let child = 2 * place + 1;
        if (child >= size) break;
        if (child + 1 < size && before(heap[child + 1]!, heap[child]!)) child++;
        if (!before(heap[child]!, last)) break;
        heap[place] = heap[child]!;
        place = child;
      }
      heap[place] = last;
      return cells[first]!;
    },
  };
}
