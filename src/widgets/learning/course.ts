import { contrast } from '../../inpainting/twoModes.ts';
import type { Moment } from './learn.ts';
import { hasCritic, haveSameModes, type Scene } from './scene.ts';

/** A point of both trials' curves. */
export interface Point {
  readonly batch: number;
  readonly squaredError: readonly [number, number];
  readonly contrast: readonly [number, number];
  readonly criticRight: readonly [number | null, number | null];
}

/** What was seen so far of a scene: the last moment, and the curves up to it. */
export interface Course {
  readonly scene: Scene;
  readonly moment: Moment;
  readonly curve: readonly Point[];
}

/** The course of a scene one moment later. */
export function longer(course: Course | null, scene: Scene, moment: Moment): Course {
  const [a, b] = moment.standings;
  const point: Point = {
    batch: moment.batch,
    squaredError: [a.squaredError, b.squaredError],
    contrast: [contrast(a.fills), contrast(b.fills)],
    criticRight: [a.criticRight, b.criticRight],
  };
  return { scene, moment, curve: [...(course?.curve ?? []), point] };
}

/** Whether one trial of a scene would learn what it learned in a course: neither knows of the other. */
export function isOf({ scene: one }: Course, other: Scene, which: 0 | 1): boolean {
  const loss = one.losses[which];
  return (
    loss === other.losses[which] &&
    one.share === other.share &&
    haveSameModes(one, other) &&
    one.seed === other.seed &&
    (one.pace === other.pace || !hasCritic(loss))
  );
}
