/** The scenes in which a widget stands alone: the first at `/embed/<widget>/`, another at `/embed/<widget>/<scene>/`. */
export const scenesAlone = {
  architecture: ['walk'],
  attention: ['bricks', 'arches', 'shore'],
  'attention-steps': ['match'],
  'blind-test': ['first'],
  bottleneck: ['wall'],
  connections: ['paper'],
  critics: ['shore', 'apart'],
  diffusion: ['sun', 'edge'],
  'every-fill': ['squares'],
  fill: ['cliff', 'hero', 'sea', 'square', 'completion', 'gate'],
  influence: ['beside', 'shore'],
  learning: ['average-or-choice', 'majority'],
  'learning-fill': ['wide'],
  masks: ['stroke'],
  patches: ['two-regions'],
  patchmatch: ['cliff'],
  'receptive-field': ['glcic', 'two-points', 'gridding'],
  'score-map': ['shore'],
  'side-by-side': ['shore', 'twins', 'stages'],
  'spectral-norm': ['near'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Widget = keyof typeof scenesAlone;

/** The paths of a widget's route `[...scene]`, each with its scene. */
export function pathsAlone<W extends Widget>(widget: W) {
  const scenes: readonly (typeof scenesAlone)[W][number][] = scenesAlone[widget];
  return scenes.map((scene, i) => ({
    params: { scene: i === 0 ? undefined : scene },
    props: { scene },
  }));
}

/** The widget and the scene that stand alone at an address. Throws where none do. */
export function standingAt(address: string): { readonly widget: Widget; readonly scene: string } {
  const [, , widget = '', scene] = address.split('/');
  if (!isWidget(widget)) throw new Error(`${address} is not where a widget stands alone.`);
  return { widget, scene: scene || scenesAlone[widget][0] };
}

function isWidget(name: string): name is Widget {
  return name in scenesAlone;
}

/**
 * Where a widget stands alone with a scene as the page with it was built, to be set in a lesson's page or
 * shown on a wall. Throws where it does not.
 */
export function addressAlone(widget: Widget, scene: string): string {
  const place = (scenesAlone[widget] as readonly string[]).indexOf(scene);
  if (place < 0) {
    throw new Error(`“${scene}” of “${widget}” does not stand alone: src/components/alone.ts.`);
  }
  return place === 0 ? `/embed/${widget}/` : `/embed/${widget}/${scene}/`;
}
