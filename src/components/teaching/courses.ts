import type { Chapter } from '../chapters.ts';
import { chaptersUnder } from '../lineage.ts';

/** What of a chapter a course is made by. */
type Planned = Pick<Chapter, 'id'> & { readonly data: Pick<Chapter['data'], 'minutes'> };

/** One method that needs little: a chapter to begin with, the method and what it takes up, a comparison at the end. */
export const evening = { first: 'inpainting', method: 'partial-convolution', last: 'side-by-side' };

/** How long some chapters take to read, in minutes. */
export function minutesOf(chapters: readonly Planned[]): number {
  return chapters.reduce((sum, { data }) => sum + data.minutes, 0);
}

/** The slugs of a chapter and of all that it stands on, by whatever steps. */
export function roadTo(chapter: string): ReadonlySet<string> {
  const road = new Set([chapter]);
  // A set is walked to the end of what is added on the way.
  for (const one of road) for (const under of chaptersUnder(one)) road.add(under);
  return road;
}

/**
 * Chapters dealt in their order to so many meetings, none without a chapter, so that the longest reading is as
 * short as can be. Throws where there are fewer chapters than meetings, or no meeting.
 */
export function dealt<C extends Planned>(
  chapters: readonly C[],
  meetings: number,
): readonly (readonly C[])[] {
  if (meetings < 1 || chapters.length < meetings) {
    throw new Error(`${chapters.length} chapters cannot be dealt to ${meetings} meetings.`);
  }
  if (meetings === 1) return [chapters];
  const longest = (plan: readonly (readonly C[])[]) => Math.max(...plan.map(minutesOf));
  const plans = Array.from({ length: chapters.length - meetings + 1 }, (_, i) => [
    chapters.slice(0, i + 1),
    ...dealt(chapters.slice(i + 1), meetings - 1),
  ]);
  return plans.reduce((best, plan) => (longest(plan) < longest(best) ? plan : best));
}
