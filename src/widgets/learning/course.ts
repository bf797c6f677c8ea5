import type { Moment } from './learn.ts';

/** A point of both trials' curves. */
export interface Point {
  readonly batch: number;
  readonly squaredError: readonly [number, number];
  readonly criticRight: readonly [number | null, number | null];
}

/** What was seen so far: the last moment, and the curves up to it. */
export interface Course {
  readonly moment: Moment;
  readonly curve: readonly Point[];
}

/** The course one moment later. */
export function longer(course: Course | null, moment: Moment): Course {
  const [a, b] = moment.standings;
  const point: Point = {
    batch: moment.batch,
    squaredError: [a.squaredError, b.squaredError],
    criticRight: [a.criticRight, b.criticRight],
  };
  return { moment, curve: [...(course?.curve ?? []), point] };
}
