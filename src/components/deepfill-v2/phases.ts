import schedule from '../../../models/deepfill-v2/schedule.json' with { type: 'json' };

/** A phase of the schedule, as far as the chapter tells of it. */
interface Phase {
  readonly steps: number;
  readonly only?: string;
  readonly reconstruction?: string;
  readonly forgiving?: number;
  readonly rim?: number;
  readonly structure?: number;
  readonly colour?: number;
  readonly tone?: number;
  readonly grain?: number;
  readonly grained?: number;
  readonly deeper?: number;
  readonly repeating?: number;
  readonly adversarial?: {
    readonly weight: number;
    readonly texture?: number;
    readonly practice?: number;
  };
}

/** All of them, each with the step at which it ended. */
export const phases: readonly (Phase & { readonly end: number })[] = endingOf(schedule.phases);

function endingOf(planned: readonly Phase[]) {
  let end = 0;
  return planned.map((phase) => ({ ...phase, end: (end += phase.steps) }));
}

/** The first step of the first phase that matches. Throws where none does. */
export function firstStepOf(matches: (phase: Phase) => boolean): number {
  const first = phases.find(matches);
  if (!first) throw new Error('Chapter 11 tells of losses that no phase of DeepFill v2 had.');
  return first.end - first.steps;
}
