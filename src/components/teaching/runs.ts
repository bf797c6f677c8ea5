import { findNetwork } from '../../networks/catalogue.ts';
import type { NetworkEntry } from '../../networks/contract.ts';
import { critic, generator } from '../../widgets/architecture/walk.ts';
import { pixels } from '../../widgets/attention/scene.ts';
import { scenes as attentions } from '../../widgets/attention/scenes.ts';
import { network as takenApart } from '../../widgets/bottleneck/takeApart.ts';
import { scenes as courts } from '../../widgets/critics/scenes.ts';
import { findChoice, namedScene as filling } from '../../widgets/fill/served.ts';
import type { MethodChoice } from '../../widgets/fill/view.ts';
import { pairs } from '../../widgets/influence/pairs.ts';
import { compared } from '../../widgets/influence/scenes.ts';
import { network as gated } from '../../widgets/masks/layers.ts';
import { parties } from '../../widgets/score-map/maps.ts';
import { namedScene as sideBySide } from '../../widgets/side-by-side/served.ts';
import type { scenesAlone, Widget } from '../alone.ts';
import { required } from '../required.ts';

/** Which trained networks a widget's first run needs in a scene, by identifier. One without an entry runs none. */
const needed: {
  readonly [W in Widget]?: (scene: (typeof scenesAlone)[W][number]) => readonly string[];
} = {
  architecture: () => [generator, critic],
  attention: (scene) => [attentions[scene].on].filter((on) => on !== pixels),
  bottleneck: () => [takenApart],
  critics: (scene) => {
    const asked = required(courts[scene], `the scene “${scene}” of critics`);
    return [asked.generator, asked.judge];
  },
  fill: (scene) => networksOf([findChoice(filling(scene).method)]),
  influence: (scene) => pairs[compared[scene]].variants.map(({ network }) => network),
  masks: () => [gated],
  'score-map': () => [parties.generator, parties.discriminator],
  'side-by-side': (scene) => networksOf(sideBySide(scene).methods),
};

/** A coarse picture comes of the network that refines it. */
function networksOf(methods: readonly MethodChoice[]): readonly string[] {
  return methods
    .filter(({ kind }) => kind === 'network')
    .map(({ id, refinedBy }) => refinedBy ?? id);
}

/** The trained networks that the first run of a widget's scene loads, each once. */
export function networksRun(widget: Widget, scene: string): readonly NetworkEntry[] {
  const of = needed[widget] as ((scene: string) => readonly string[]) | undefined;
  return [...new Set(of?.(scene))].map(findNetwork);
}
