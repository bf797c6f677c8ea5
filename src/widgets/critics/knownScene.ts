import { withKnownPhotograph, type Restored } from '../scene/restore.ts';
import type { MethodName } from './candidates.ts';
import { criticsCodec, sameAsked, type Scene } from './scene.ts';

interface Known {
  readonly photographs: readonly { readonly id: string }[];
  readonly methods: readonly MethodName[];
}

/**
 * The scene that an address asks for, as far as this page can show it. A hole that is the first scene's has its very
 * marks: what was said at build is of this one.
 */
export function knownScene(
  asked: Scene,
  first: Scene,
  { photographs, methods }: Known,
): Restored<Scene> {
  const isFirstHole =
    criticsCodec.encode({ ...first, marks: asked.marks }) === criticsCodec.encode(first);
  const { marks } = isFirstHole ? first : asked;
  const placed = withKnownPhotograph({ ...asked, marks }, first, photographs);
  const known = (method: string, kind: MethodName['kind'], instead: string) =>
    methods.some((one) => one.id === method && one.kind === kind) ? method : instead;
  const scene = {
    ...placed.scene,
    classical: known(asked.classical, 'classical', first.classical),
    generator: known(asked.generator, 'network', first.generator),
  };
  if (sameAsked(scene, asked)) return { scene, note: placed.note };
  const note = 'A method of this address is not in the book: another one is chosen.';
  return { scene, note: [placed.note, note].filter(Boolean).join(' ') };
}
