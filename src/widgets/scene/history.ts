import type { Mark } from '../../inpainting/marks.ts';

/** What every scene has whose reader paints a hole on a photograph. */
export interface Painted {
  /** Identifier in `content/photographs.yaml`, or `own`. */
  readonly photograph: string;
  readonly marks: readonly Mark[];
}

/** A scene and the marks that were taken back from it, the next to be redone last. */
export interface History<S extends Painted> {
  readonly scene: S;
  readonly undone: readonly Mark[];
}

/** Parts of a scene that are set at once; every scene has a photograph. */
export type Choice<S extends Painted> =
  Partial<Omit<S, 'marks'>> | Readonly<Pick<Painted, 'photograph'>>;

export type SceneAction<S extends Painted> =
  | { readonly type: 'mark'; readonly mark: Mark }
  | { readonly type: 'undo' | 'redo' | 'clear' }
  | { readonly type: 'choose'; readonly choice: Choice<S> }
  | { readonly type: 'restore'; readonly scene: S };

/** What a figure becomes by one act of its reader. */
export function historyReducer<S extends Painted>(
  state: History<S>,
  action: SceneAction<S>,
): History<S> {
  const { scene, undone } = state;
  const { marks } = scene;
  switch (action.type) {
    case 'mark':
      return { scene: { ...scene, marks: [...marks, action.mark] }, undone: [] };
    case 'clear':
      return isBlank(marks)
        ? state
        : { scene: { ...scene, marks: [...marks, { kind: 'clear' }] }, undone: [] };
    case 'undo': {
      const last = marks.at(-1);
      return last
        ? { scene: { ...scene, marks: marks.slice(0, -1) }, undone: [...undone, last] }
        : state;
    }
    case 'redo': {
      const next = undone.at(-1);
      return next
        ? { scene: { ...scene, marks: [...marks, next] }, undone: undone.slice(0, -1) }
        : state;
    }
    case 'choose':
      return { scene: { ...scene, ...action.choice }, undone };
    case 'restore':
      return { scene: action.scene, undone: [] };
  }
}

/** Whether there is nothing to clear. */
export function isBlank(marks: readonly Mark[]): boolean {
  return marks.length === 0 || marks.at(-1)?.kind === 'clear';
}
