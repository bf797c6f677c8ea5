import { mulberry32 } from '../../inpainting/evaluationHoles.ts';
import { countTo, shuffled } from './draw.ts';
import { kinds } from './holes.ts';
import { methods, photographs, type Round, type Side } from './rounds.ts';

/** The side of the pictures, in pixels: what the networks and the critic were trained at. */
export const pictureSide = 128;

/** A picture of the test: a photograph, or a photograph with a hole filled. All by their numbers. */
export type Shown =
  | { readonly photograph: number }
  | { readonly photograph: number; readonly kind: number; readonly method: number };

/** Every picture that a pair can have. */
export const pictures: readonly Shown[] = countTo(photographs).flatMap((photograph): Shown[] => [
  { photograph },
  ...countTo(kinds).flatMap((kind) =>
    countTo(methods.length).map((method) => ({ photograph, kind, method })),
  ),
]);

/** The numbers of the files, so dealt that none says which picture it is. */
const numbers = shuffled(countTo(pictures.length), mulberry32(pictures.length));

/** Where a picture is served. */
export function addressOf(shown: Shown): string {
  return `/stills/blind-test/${numberOf(shown)}.webp`;
}

/** The number of a picture's file. */
export function numberOf(shown: Shown): number {
  const each = 1 + kinds * methods.length;
  const within = 'kind' in shown ? 1 + shown.kind * methods.length + shown.method : 0;
  return numbers[shown.photograph * each + within]!;
}

/** A pair's pictures by side. */
export function pairOf({ truth, photograph, kind, method }: Round): Readonly<Record<Side, Shown>> {
  const [whole, filled] = [{ photograph }, { photograph, kind, method }];
  return truth === 'left' ? { left: whole, right: filled } : { left: filled, right: whole };
}
