import { useMemo, useState } from 'preact/hooks';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import type { Picture } from '../easel/picture.ts';
import { memo } from '../scene/memo.ts';
import { fieldsOf, type Fields } from './field.ts';
import type { Scene } from './scene.ts';
import { Stage } from './Stage.tsx';
import { Staircase } from './Staircase.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  /** As it is kept: what is being moved is not in it yet. */
  readonly scene: Scene;
  readonly fields: Fields;
  readonly layers: readonly Layer[];
  /** After every layer, pixels. */
  readonly sizes: readonly number[];
  readonly still: string | null;
  readonly note: string | null;
  /** What was moved was let go. */
  readonly onMoved: (moved: Partial<Scene>) => void;
  readonly onShow: (shown: number) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onPlace: (from: number, to: number) => void;
  readonly onRemove: () => void;
}

/** What follows the hand while hole or points are moved: the picture, what the points read, what they need. */
export const Sight = memo(function Sight(props: Props) {
  const { id, picture, scene: kept, layers, sizes, still, note, onMoved } = props;
  const [live, setLive] = useState<Partial<Scene> | null>(null);
  const scene = useMemo(() => (live ? { ...kept, ...live } : kept), [kept, live]);
  const fields = useMemo(
    () => (live ? fieldsOf(scene, picture) : props.fields),
    [scene, picture, props.fields],
  );
  const { p1, p2 } = fields.points;
  const needed = useMemo(() => ({ p1: p1.needed, p2: p2.needed }), [p1.needed, p2.needed]);
  return (
    <>
      <Stage
        id={id}
        picture={picture}
        scene={scene}
        fields={fields}
        still={still}
        onMove={(moved, done) => {
          setLive(done ? null : moved);
          if (done) onMoved(moved);
        }}
        onGiveUp={() => setLive(null)}
      />
      <div class="easel-status rf-status">
        <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
        <Words points={fields.points} hole={fields.hole} size={fields.size} />
      </div>
      <Staircase
        id={id}
        layers={layers}
        sizes={sizes}
        shown={kept.shown}
        needed={needed}
        onShow={props.onShow}
        onStep={props.onStep}
        onPlace={props.onPlace}
        onRemove={props.onRemove}
      />
    </>
  );
});
