import type { SceneCodec } from './codec.ts';

/** The sides in pixels of the picture that a scene is shown on. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a figure has no picture, or it is not known yet. */
const square: Size = { width: 512, height: 512 };

/** Something to do in a figure. */
export interface Exercise<S> {
  readonly isMet: (scene: S, picture: Size) => boolean;
  /** One scene that meets it, which the page shows to who asks. */
  readonly solution: S;
}

/** A widget's exercises: what its folder's `exercises.ts` exports as `exercises`. */
export interface Exercises<S> {
  /** The names of those that a scene meets, apart by spaces: the figure's root says it in `data-met`. */
  readonly metBy: (scene: S, picture?: Size) => string;
  /** The same of a scene's code. Throws `SceneCodeError`. */
  readonly metByCode: (code: string) => string;
  /** By name, the code of a solution: the address `#<figure>=<code>` shows it. */
  readonly solutions: Readonly<Record<string, string>>;
}

/** Exercises by name, over scenes that `codec` writes. */
export function exercisesOver<S>(
  codec: SceneCodec<S>,
  exercises: Readonly<Record<string, Exercise<S>>>,
): Exercises<S> {
  const named = Object.entries(exercises);
  const metBy = (scene: S, picture = square): string =>
    named
      .filter(([, { isMet }]) => isMet(scene, picture))
      .map(([name]) => name)
      .join(' ');
  return {
    metBy,
    metByCode: (code) => metBy(codec.decode(code)),
    solutions: Object.fromEntries(
      named.map(([name, { solution }]) => [name, codec.encode(solution)]),
    ),
  };
}
