/** The scene of that name. Throws where a page names one that the widget's `scenes.ts` lacks. */
export function findScene<S>(scenes: Readonly<Record<string, S>>, name: string, widget: string): S {
  const scene = scenes[name];
  if (!scene) throw new Error(`There is no scene “${name}” in src/widgets/${widget}/scenes.ts.`);
  return scene;
}
