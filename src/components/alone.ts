import { fragmentWithCode } from '../widgets/scene/address.ts';
import type { SceneCodec } from '../widgets/scene/codec.ts';

/** Where a widget stands alone with a scene, to be set in a lesson's page or shown on a wall. */
export function addressAlone<S>(widget: string, codec: SceneCodec<S>, scene: S): string {
  return `/embed/${widget}/${fragmentWithCode('', widget, codec.encode(scene))}`;
}
