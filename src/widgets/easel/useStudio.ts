import { useMemo, useState } from 'preact/hooks';
import type { Mark } from '../../inpainting/marks.ts';
import type { SceneCodec } from '../scene/codec.ts';
import type { Exercises } from '../scene/exercise.ts';
import { isBlank, type Painted, type SceneAction } from '../scene/history.ts';
import { useSteady } from '../scene/memo.ts';
import { ownGone, ownPhotograph, withKnownPhotograph, type Restored } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
import { handedIn } from './handedIn.ts';
import { describeHole, measureHole } from './measure.ts';
import type { Photograph, Picture } from './picture.ts';
import { sentenceOf } from './sentenceOf.ts';
import type { Message } from './Status.tsx';
import { usePicture } from './usePicture.ts';
import { useTools } from './useTools.ts';

const bookHoleLeft = 'Yours starts without the hole of the photograph before. Undo brings it back.';
const bookHoleStays =
  'The hole lies where it lay on the photograph before. Clear it to paint your own.';

interface Options<S extends Painted> {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  /** The named scene that the page was built with. */
  readonly first: S;
  readonly codec: SceneCodec<S>;
  readonly photographs: readonly Photograph[];
  readonly exercises?: Exercises<S>;
  /** The long side in pixels at which the figure works on the hole, where that is less than the picture's. */
  readonly side?: number;
  /** Makes of an address's scene what this page can show, apart from its photograph. */
  readonly amend?: (scene: S) => Restored<S>;
  /**
   * The reader's own photograph begins without the book's hole, in a figure that is there to fill: where that would lie
   * on it is chance. Elsewhere it stays, as what the figure explains is seen at a hole. One that the reader made, or
   * was sent, always stays.
   */
  readonly ownIsWhole?: boolean;
  /** What the figure makes of the reader's own picture before it is shown. */
  readonly prepare?: (picture: Picture) => Promise<Picture>;
  /** An own picture was replaced and will not be seen again: nothing made of it need be kept. */
  readonly onClosed?: (key: string) => void;
  /** An address was read; `isFirst` where it holds the very scene that the page was built with. */
  readonly onRestore?: (isFirst: boolean, scene: S) => void;
  /** The hole or the photograph is another one: what of the scene then begins anew. */
  readonly afresh?: () => Partial<Omit<S, 'marks'>>;
}

/** What `useStudio` gives, to a component that serves any figure or to one of its own. */
export type Studio<S extends Painted = Painted> = ReturnType<typeof useStudio<S>>;

/**
 * A figure in which one paints a hole on a photograph: its scene with undo and redo, kept in the address;
 * the picture, the tools in hand and the message to the reader. `root`, `easel`, `toolbar` and `strip` are
 * the properties of the figure's outermost element, of its picture, of `Toolbar` and of `Photographs`.
 */
export function useStudio<S extends Painted>(options: Options<S>) {
  const { id, first, codec, photographs, exercises, side = Infinity } = options;
  const { amend, prepare, onClosed, onRestore, afresh, ownIsWhole = false } = options;
  const [message, setMessage] = useState<Message | null>(null);
  const [isTouched, setTouched] = useState(false);
  const touch = (): void => setTouched(true);
  const { scene, undone, act, restored } = usePaintedScene<S>({
    id,
    first,
    codec,
    amend(asked: S): Restored<S> {
      const placed = withKnownPhotograph(asked, first, photographs, own !== null);
      const known = amend?.(placed.scene) ?? { scene: placed.scene, note: null };
      return {
        scene: known.scene,
        note: [placed.note, known.note].filter(Boolean).join(' ') || null,
      };
    },
    own: (of) => (of.photograph === ownPhotograph ? own?.key : null),
    onOwnGone: () => setMessage({ kind: 'note', text: ownGone }),
    onRestore({ scene, isFirst, note }) {
      if (!isFirst) touch();
      setMessage(note === null ? null : { kind: 'note', text: note });
      onRestore?.(isFirst, scene);
    },
  });
  const { marks, photograph } = scene;
  const { picture, own, open } = usePicture(photograph, photographs, { prepare, onClosed });
  const measure = useMemo(
    () => measureHole(marks, picture),
    [marks, picture.width, picture.height],
  );
  const met = useMemo(
    () => exercises?.metBy(scene, picture),
    [scene, picture.width, picture.height],
  );

  const edit = useSteady((action: SceneAction<S>): void => {
    touch();
    setMessage(null);
    act(action);
    const isOther = action.type !== 'choose' || 'photograph' in action.choice;
    if (isOther && afresh) act({ type: 'choose', choice: afresh() });
  });
  const choose = (choice: Partial<Omit<S, 'marks'>>): void => edit({ type: 'choose', choice });
  const keep = (choice: Partial<Omit<S, 'marks'>>): void => {
    touch();
    act({ type: 'choose', choice });
  };
  const fail = (text: string): void => setMessage({ kind: 'error', text });
  /** Does what may fail, and says why where it does; else says the notes that it gives. */
  const attempt = async (work: () => Promise<readonly string[]>): Promise<void> => {
    setMessage(null);
    try {
      const notes = await work();
      if (notes.length > 0) setMessage({ kind: 'note', text: notes.join(' ') });
    } catch (error) {
      fail(sentenceOf(error));
    }
  };
  const openPhotograph = useSteady(
    (file: File): void =>
      void attempt(async () => {
        const notes = await open(file);
        edit({ type: 'choose', choice: { photograph: ownPhotograph } });
        const isOfBook = codec.encode(scene) === codec.encode({ ...scene, marks: first.marks });
        if (!isOfBook || isBlank(marks)) return notes;
        if (ownIsWhole) edit({ type: 'clear' });
        return [...notes, ownIsWhole ? bookHoleLeft : bookHoleStays];
      }),
  );
  const choosePhotograph = useSteady((chosen: string) =>
    edit({ type: 'choose', choice: { photograph: chosen } }),
  );
  const addMark = useSteady((mark: Mark) => edit({ type: 'mark', mark }));
  const editMarks = useSteady((type: 'undo' | 'redo' | 'clear') => edit({ type }));
  const { tool, setTool, radius, sizes, setRadius, units, onKeyDown } = useTools(
    Math.min(side, Math.max(picture.width, picture.height)),
    (type) => edit({ type }),
  );

  return {
    id,
    scene,
    /** The figure shows what it was built with until its reader, or an address, asks for something else. */
    isTouched,
    touch,
    picture,
    /** The reader's own picture, once one was opened. */
    own,
    measure,
    /** The hole in words. */
    hole: describeHole(measure, picture),
    /** Identifier of that sentence where it says that there is none: nothing can be run then. */
    lacking: measure.bounds ? null : `${id}-hole`,
    message,
    /** What the figure stands at, its run under way or over; `done` where what it shows is of the scene. */
    stateWhile: (isRunning: boolean, isDone = false) =>
      isRunning ? 'running' : message?.kind === 'error' ? 'error' : isDone ? 'done' : 'idle',
    clearMessage: () => setMessage(null),
    fail,
    attempt,
    edit,
    choose,
    /** What the figure comes to by itself: unlike a reader's choice, it takes no message away. */
    keep,
    /** For what surrounds the picture: the keys that change tools, undo and redo. */
    onKeyDown,
    root: {
      'data-shows': photograph,
      'data-ready': restored,
      'data-met': met,
      'data-touched': isTouched,
      ...handedIn(openPhotograph),
    },
    easel: {
      id,
      picture,
      marks,
      tool,
      radius: units,
      onMark: addMark,
    },
    toolbar: {
      id,
      tool,
      radius,
      sizes,
      canUndo: marks.length > 0,
      canRedo: undone.length > 0,
      canClear: !isBlank(marks),
      onTool: setTool,
      onRadius: setRadius,
      onEdit: editMarks,
    },
    strip: {
      id,
      photographs,
      current: photograph,
      own: own?.title ?? null,
      onChoose: choosePhotograph,
      onOpen: openPhotograph,
    },
  };
}
