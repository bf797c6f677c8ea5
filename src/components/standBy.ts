/** What a chapter says in words alone: should a measurement overturn a sentence, the build stops. */
export function standBy(chapter: number, said: Readonly<Record<string, boolean>>): void {
  for (const [sentence, holds] of Object.entries(said)) {
    if (!holds) throw new Error(`Chapter ${chapter} says: ${sentence}. That is no longer so.`);
  }
}
