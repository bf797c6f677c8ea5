import { expectedError, type Modes } from '../../inpainting/twoModes.ts';
import type { Loss, Standing } from '../../networks/gradients/trial.ts';

/** Columns and rows of a ground without a critic, and of a critic's verdicts. */
const columns = 24;

/** How good every fence counts, 0 to 1, row by row from dark even stripes to light ones; null before a critic speaks. */
export function groundOf(
  loss: Loss,
  share: number,
  standing: Standing | null,
  modes?: Modes,
): readonly number[] | null {
  if (loss === 'adversarial' || loss === 'joint') return standing?.verdicts ?? null;
  const at = (step: number): number => (step + 0.5) / columns;
  const errors = Array.from({ length: columns ** 2 }, (_, i) =>
    expectedError(loss, [at(i % columns), at(Math.floor(i / columns))], share, modes),
  );
  const [least, most] = [Math.min(...errors), Math.max(...errors)];
  return errors.map((error) => 1 - (error - least) / (most - least));
}

/** Where a ground is at least `level`, as a path on a square of side 1 whose rows rise: one run of a row at a time. */
export function atLeast(ground: readonly number[], level: number): string {
  const side = Math.round(Math.sqrt(ground.length));
  const runs: string[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const start = column;
      while (column < side && (ground[row * side + column] ?? 0) >= level) column++;
      if (column > start)
        runs.push(`M${start} ${side - 1 - row}h${column - start}v1h${start - column}z`);
    }
  }
  return runs.join('');
}
