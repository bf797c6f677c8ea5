import { describe, expect, test } from 'vitest';
import type { Exercises } from '../../../src/widgets/scene/exercise.ts';

const sets = import.meta.glob<Pick<Exercises<unknown>, 'metByCode' | 'solutions'>>(
  '../../../src/widgets/*/exercises.ts',
  { eager: true, import: 'exercises' },
);
const cases = Object.entries(sets).flatMap(([file, exercises]) =>
  Object.keys(exercises.solutions).map((name) => ({
    name: `${file.split('/').at(-2) ?? ''}/${name}`,
    exercise: name,
    exercises,
  })),
);

describe('what a figure asks to be done', () => {
  test.each(cases)('$name is done by its solution', ({ exercise, exercises }) => {
    const code = exercises.solutions[exercise] ?? '';
    expect(exercises.metByCode(code).split(' ')).toContain(exercise);
  });
});
