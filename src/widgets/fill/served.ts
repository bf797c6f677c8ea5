import { classicalMethods } from '../../inpainting/methods.ts';
import { generators } from '../../networks/catalogue.ts';
import { photographs } from '../easel/served.ts';
import { workSizes, type Filling, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import type { MethodChoice } from './view.ts';

/** What the server gives to a Fill figure; none of it is read again in the browser. */

const classicalNames: Readonly<Record<string, string>> = {
  harmonic: 'Harmonic (Laplace’s equation)',
  biharmonic: 'Biharmonic',
  'total-variation': 'Total variation',
  'navier-stokes': 'Navier–Stokes (2001)',
  telea: 'Telea (2004)',
  criminisi: 'Criminisi, Pérez, Toyama (2004)',
  patchmatch: 'PatchMatch (2009)',
};

/** Every method that can fill a hole, the trained networks first. */
export const methods: readonly MethodChoice[] = [
  ...generators.map(({ id, name, year, twinOf, sizes: { min, max, multipleOf } }) => ({
    id,
    name: `${name} (${twinOf ? 'ours' : year})`,
    kind: 'network' as const,
    sizes: workSizes.filter((size) => size >= min && size <= max && size % multipleOf === 0),
  })),
  ...Object.keys(classicalMethods).map((id) => ({
    id,
    name: classicalNames[id] ?? id,
    kind: 'classical' as const,
    sizes: workSizes,
  })),
];

/** The named scene. Throws where a chapter names one that is not there, or one whose parts are not. */
export function namedScene(name: string): Scene {
  const scene = scenes[name];
  if (!scene) throw new Error(`There is no scene “${name}” in src/widgets/fill/scenes.ts.`);
  if (!photographs.some(({ id }) => id === scene.photograph)) {
    throw new Error(
      `The scene “${name}” needs the photograph “${scene.photograph}”, which content/photographs.yaml lacks.`,
    );
  }
  if (!methods.some(({ id }) => id === scene.method)) {
    throw new Error(
      `The scene “${name}” needs the method “${scene.method}”, which the catalogue lacks.`,
    );
  }
  return { ...scene, reveal: 'fill' };
}

/** The sentence about a scene that was filled when the page was built. */
export function stillLine(scene: Filling): string {
  const method = methods.find(({ id }) => id === scene.method);
  return `${method?.name ?? scene.method} filled it at ${scene.size} × ${scene.size} when this page was built.`;
}
