/** What `src/widgets/<widget>/exercises.ts` says of the things to do in a figure, as far as a page needs it. */
interface Solved {
  readonly solutions: Readonly<Record<string, string>>;
}

const found = import.meta.glob<Solved>('../widgets/*/exercises.ts', {
  eager: true,
  import: 'exercises',
});

/** The code of a scene that solves an exercise. Throws, saying `at` which place, if there is none. */
export function solutionOf(widget: string, exercise: string, at: string): string {
  const code = found[`../widgets/${widget}/exercises.ts`]?.solutions[exercise];
  if (code === undefined) {
    throw new Error(`${at}: src/widgets/${widget}/exercises.ts has no exercise “${exercise}”.`);
  }
  return code;
}
