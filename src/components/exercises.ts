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

/** What a `<Question>` was written with, as far as it tells what is asked for. */
interface Asked {
  /** Its default slot, drawn. */
  readonly text: string;
  readonly answer: number | null | undefined;
  readonly figure: string | undefined;
  /** File and line, for what is said of mistakes. */
  readonly at: string;
}

/** What each kind of exercise asks its reader to do. */
export const kindWords = {
  choice: 'Choose',
  number: 'Work out',
  figure: 'Do it in the figure',
} as const;

/** Which kind an exercise is. Throws where it is none, or more than one, or where nobody could answer it. */
export function kindOf({ text, answer, figure, at }: Asked): keyof typeof kindWords {
  const kinds = [
    text.includes('name="choice"') && 'choice',
    answer !== undefined && 'number',
    figure !== undefined && 'figure',
  ] as const;
  const [kind, ...more] = kinds.filter((one) => one !== false);
  if (kind === undefined || more.length > 0) {
    throw new Error(`${at}: a <Question> has <Choice>s, or answer={…}, or figure="…" until="…".`);
  }
  const rights = text.match(/\sdata-right/g)?.length ?? 0;
  if (kind === 'choice' && rights !== 1) {
    throw new Error(`${at}: one <Choice> of a question is right, and here ${rights} are.`);
  }
  if (kind === 'number' && !Number.isFinite(answer)) {
    throw new Error(`${at}: the answer is ${answer}, which no reader can give.`);
  }
  return kind;
}
