import { classicalMethods } from '../../inpainting/methods.ts';
import { generators } from '../../networks/catalogue.ts';
import { coarseOf, hasCoarse } from '../../networks/coarse.ts';
import type { NetworkEntry } from '../../networks/contract.ts';
import { requirePhotograph } from '../easel/served.ts';
import { findScene } from '../scene/findScene.ts';
import { workSizes, type Filling, type Scene, type WorkSize } from './scene.ts';
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
  ...generators.map(({ id, name, year, twinOf, sizes }) => ({
    id,
    name: `${name} (${twinOf ? 'ours' : year})`,
    kind: 'network' as const,
    sizes: workSizesOf(sizes),
  })),
  ...Object.keys(classicalMethods).map((id) => ({
    id,
    name: classicalNames[id] ?? id,
    kind: 'classical' as const,
    sizes: workSizes,
  })),
];

/** What coarse-to-fine networks refine: no methods of their own, but shown where the two stages are compared. */
const coarsePictures: readonly MethodChoice[] = generators
  .filter(hasCoarse)
  .map(({ id, name, year, sizes }) => ({
    id: coarseOf(id),
    refinedBy: id,
    name: `${name}’s coarse network (${year})`,
    kind: 'network',
    sizes: workSizesOf(sizes),
  }));

function workSizesOf({ min, max, multipleOf }: NetworkEntry['sizes']): readonly WorkSize[] {
  return workSizes.filter((size) => size >= min && size <= max && size % multipleOf === 0);
}

/** The method, or the coarse picture, of that identifier. Throws where there is none. */
export function findChoice(id: string): MethodChoice {
  const choice = [...methods, ...coarsePictures].find((one) => one.id === id);
  if (!choice) throw new Error(`No method and no coarse picture is called “${id}”.`);
  return choice;
}

/** The named scene. Throws where a chapter names one that is not there, or one whose parts are not. */
export function namedScene(name: string): Scene {
  const scene = findScene(scenes, name, 'fill');
  requirePhotograph(scene, name);
  if (!methods.some(({ id }) => id === scene.method)) {
    throw new Error(
      `The scene “${name}” needs the method “${scene.method}”, which the catalogue lacks.`,
    );
  }
  return { ...scene, reveal: 'fill' };
}

/** The sentence about a scene that was filled when the page was built. */
export function stillLine(scene: Filling): string {
  const { name } = findChoice(scene.method);
  return `${name} filled it at ${scene.size} × ${scene.size} when this page was built.`;
}
