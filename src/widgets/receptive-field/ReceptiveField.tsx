import { useEffect, useMemo, useState } from 'preact/hooks';
import { undilated, type Layer } from '../../inpainting/receptiveField/layers.ts';
import { largestFields } from '../../inpainting/receptiveField/paths.ts';
import { handedIn } from '../easel/handedIn.ts';
import { Photographs } from '../easel/Photographs.tsx';
import { extentOf, type Photograph } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { usePicture } from '../easel/usePicture.ts';
import { useSteady } from '../scene/memo.ts';
import { ownGone, ownPhotograph, withKnownPhotograph, type Restored } from '../scene/restore.ts';
import { useScene } from '../scene/useScene.ts';
import { Closely } from './Closely.tsx';
import { receptiveFieldCodec } from './codec.ts';
import { describeMoved } from './describe.ts';
import { addLayer, changeLayer, moveLayer, placeLayer, removeLayer } from './edit.ts';
import { exercises } from './exercises.ts';
import { fieldsOf, layersOf } from './field.ts';
import { Keys } from './Keys.tsx';
import { LayerEditor } from './LayerEditor.tsx';
import { fitInto } from './move.ts';
import { Options, presetOf } from './Options.tsx';
import { objectionTo, type Scene } from './scene.ts';
import { Sight } from './Sight.tsx';
import { Tally } from './Tally.tsx';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  /** The heat of `scene`, drawn at build. */
  readonly still: string | null;
}

/** A hole with two points in it, a list of layers, and what each point's output reads of the photograph. */
export function ReceptiveField({ id, scene: first, photographs, still }: Props) {
  const [note, setNote] = useState<string | null>(null);
  /** What is read out once a layer stands elsewhere. */
  const [moved, setMoved] = useState('');
  const [growing, setGrowing] = useState(false);
  const kept = useScene<Scene>({
    id,
    first,
    codec: receptiveFieldCodec,
    amend: (scene: Scene): Restored<Scene> =>
      withKnownPhotograph(scene, first, photographs, own !== null),
    own: ({ photograph }) => (photograph === ownPhotograph ? own?.key : null),
    onOwnGone: () => setNote(ownGone),
    onRestore: ({ note: restored }) => setNote(restored),
  });
  const { picture, own, open } = usePicture(kept.scene.photograph, photographs);
  const { hole, points } = kept.scene;
  // Whatever the picture's sides are: the reader's own is known only once it is open.
  const placed = useMemo(
    () => fitInto({ hole, points }, extentOf(picture)),
    [hole, points, picture.width, picture.height],
  );
  const scene = useMemo(() => ({ ...kept.scene, ...placed }), [kept.scene, placed]);
  const layers = useMemo(() => layersOf(scene), [scene.layers, scene.dilated]);
  const grown = useMemo(() => layers.slice(0, scene.shown), [layers, scene.shown]);
  const preset = useMemo(() => presetOf(scene.layers), [scene.layers]);
  const sizes = useMemo(() => largestFields(layers), [layers]);
  const plainSizes = useMemo(() => largestFields(undilated(layers)), [layers]);
  const fields = useMemo(() => fieldsOf(scene, picture), [scene, picture.width, picture.height]);
  const met = useMemo(() => exercises.metBy(scene), [scene.layers, scene.dilated]);
  const chosen = scene.layers[scene.shown - 1] ?? scene.layers[0];

  const change = useSteady((part: Partial<Scene>): void => {
    setNote(null);
    setGrowing(false);
    kept.change(part);
  });
  /** Only a list that the figure can draw; whether it is one. */
  const edit = (listed: Pick<Scene, 'layers' | 'shown'>, words = ''): boolean => {
    const objection = objectionTo(listed.layers);
    setMoved(objection === null ? words : '');
    if (objection === null) change(listed);
    else setNote(objection);
    return objection === null;
  };
  const reorder = (listed: Pick<Scene, 'layers' | 'shown'>): boolean =>
    edit(listed, describeMoved(listed.layers, listed.shown));
  const onShow = useSteady((shown: number) => change({ shown }));
  const onStep = useSteady((by: -1 | 1) => reorder(moveLayer(scene, by)));
  const onPlace = useSteady((from: number, to: number) => reorder(placeLayer(scene, from, to)));
  const onEdit = useSteady((part: Partial<Layer>) => edit(changeLayer(scene, part)));
  const onAdd = useSteady(() => edit(addLayer(scene)));
  const onRemove = useSteady(() => edit(removeLayer(scene)));
  const onGrow = useSteady(() => {
    if (!growing) kept.change({ shown: 1 });
    setGrowing(!growing);
  });
  const choosePhotograph = useSteady((photograph: string) => change({ photograph }));
  const openPhotograph = useSteady(
    (file: File): void =>
      void open(file).then(
        (notes) => {
          change({ photograph: ownPhotograph });
          if (notes.length > 0) setNote(notes.join(' '));
        },
        (error: unknown) => setNote(sentenceOf(error)),
      ),
  );
  useEffect(() => {
    if (!growing) return;
    const next = setTimeout(() => {
      if (scene.shown < scene.layers.length) kept.change({ shown: scene.shown + 1 });
      else setGrowing(false);
    }, 420);
    return () => clearTimeout(next);
  }, [growing, scene.shown]);

  return (
    <div
      class="easel rf"
      data-ready={kept.restored}
      data-met={met}
      data-shows={scene.photograph}
      {...handedIn(openPhotograph)}
    >
      <Sight
        id={id}
        picture={picture}
        scene={scene}
        fields={fields}
        layers={layers}
        sizes={sizes}
        still={still}
        note={note}
        onMoved={change}
        onShow={onShow}
        onStep={onStep}
        onPlace={onPlace}
        onRemove={onRemove}
      />
      <p class="easel-hidden" role="status">
        {moved}
      </p>
      <Tally layers={layers} size={sizes.at(-1) ?? 1} plainSize={plainSizes.at(-1) ?? 1} />
      <div class="easel-controls">
        <Options
          id={id}
          point={scene.point}
          look={scene.look}
          preset={preset}
          dilated={scene.dilated}
          size={scene.size}
          growing={growing}
          onChange={change}
          onGrow={onGrow}
        />
        {chosen && (
          <LayerEditor
            layer={chosen}
            number={scene.shown}
            count={scene.layers.length}
            dilated={scene.dilated}
            onChange={onEdit}
            onMove={onStep}
            onAdd={onAdd}
            onRemove={onRemove}
          />
        )}
        <Closely
          layers={grown}
          size={fields.size}
          hole={fields.hole}
          field={fields.points[scene.point]}
        />
        <Photographs
          id={id}
          photographs={photographs}
          current={scene.photograph}
          own={own?.title ?? null}
          onChoose={choosePhotograph}
          onOpen={openPhotograph}
        />
        <Keys id={id} />
      </div>
    </div>
  );
}
