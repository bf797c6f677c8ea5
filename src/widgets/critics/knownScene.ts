import type { Restored } from '../scene/restore.ts';
import type { MethodName } from './candidates.ts';
import { sameAsked, type Scene } from './scene.ts';

/** The scene that an address asks for, with fills by methods that the book has. */
export function knownScene(
  asked: Scene,
  first: Scene,
  methods: readonly MethodName[],
): Restored<Scene> {
  const known = (method: string, kind: MethodName['kind'], instead: string) =>
    methods.some((one) => one.id === method && one.kind === kind) ? method : instead;
  const scene = {
    ...asked,
    classical: known(asked.classical, 'classical', first.classical),
    generator: known(asked.generator, 'network', first.generator),
  };
  const note = 'A method of this address is not in the book: another one is chosen.';
  return { scene, note: sameAsked(scene, asked) ? null : note };
}
