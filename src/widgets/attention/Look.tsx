import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import { HoleLayer } from '../easel/HoleLayer.tsx';
import { PhotographLayer } from '../easel/PhotographLayer.tsx';
import type { Picture } from '../easel/picture.ts';
import type { HoleMeasure } from '../easel/measure.ts';
import { memo, useSteady } from '../scene/memo.ts';
import { Settled } from '../scene/Settled.tsx';
import type { Attended } from './attend.ts';
import { chosenAt, pointOf, targetNear, walk, type Step } from './chosen.ts';
import { describeChosen } from './describe.ts';
import { weightsRgba } from './draw.ts';
import { Links } from './Links.tsx';
import { LookSurface } from './LookSurface.tsx';
import { PixelLayer } from './PixelLayer.tsx';
import type { Scene } from './scene.ts';
import { Sources } from './Sources.tsx';
import { pictureAt, tilesAt, type Still } from './still.ts';
import { tilesOf } from './tiles.ts';
import type { Weights } from './useAttention.ts';
import { freeCorner, Wheel } from './Wheel.tsx';

interface Props {
  readonly id: string;
  readonly view: Scene['view'];
  /** The position looked at until the pointer is over another. */
  readonly at: Point;
  readonly marks: readonly Mark[];
  readonly picture: Picture;
  readonly measure: HoleMeasure;
  readonly attended: Attended | null;
  /** It is being worked out. */
  readonly isBusy: boolean;
  /** The side of the patches in what is shown, in positions. */
  readonly patch: number;
  /** So many sources a position has at most. */
  readonly places: number;
  readonly weights: Weights | null;
  /** The scene drawn at build; null once it shows another. */
  readonly still: Still | null;
  readonly onWake: () => void;
  readonly onLook: (at: Point) => void;
  readonly onWeights: (target: number) => void;
}

/** The picture with what is drawn over it, and beside it the patches that the position is rebuilt from. */
export const Look = memo(function Look(props: Props) {
  const { id, view, at, marks, picture, measure, attended, isBusy, patch, weights, still } = props;
  const { places, onLook, onWeights } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const [hot, setHot] = useState<number | null>(null);
  const kept = useMemo(() => attended && targetNear(attended, at), [attended, at]);
  const missing = useMemo(() => new Set(attended?.targets), [attended]);
  const target = pointed !== null && missing.has(pointed) ? pointed : kept;

  const chosen = useMemo(
    () => (attended && target !== null ? chosenAt(attended, target) : (still?.chosen ?? null)),
    [attended, target, still],
  );
  const tiles = useMemo(
    () => (attended && chosen ? tilesOf(attended, chosen, patch) : still && tilesAt(still, patch)),
    [attended, chosen, patch, still],
  );
  const side = useMemo(
    () =>
      chosen &&
      tiles && <Sources id={id} chosen={chosen} tiles={tiles} places={places} onHot={setHot} />,
    [id, chosen, tiles, places],
  );
  const keptWords = useMemo(
    () => (attended && kept !== null ? describeChosen(chosenAt(attended, kept)) : ''),
    [attended, kept],
  );
  const veil = useMemo(() => weights && weightsRgba(weights.weights), [weights]);
  useLayoutEffect(() => {
    if (view === 'weights' && attended && target !== null) onWeights(target);
  }, [view, attended, target]);

  const positionAt = ({ x, y }: Point): number | null => {
    if (!attended) return null;
    const cell = unitsPerSide / attended.side;
    const place = (value: number): number => Math.min(attended.side - 1, Math.floor(value / cell));
    return place(y) * attended.side + place(x);
  };
  const toTake = useRef<readonly Step[]>([]);
  /** Takes the steps that were asked for; without a map they wait for it. */
  const takeSteps = (): void => {
    if (!attended || target === null || toTake.current.length === 0) return;
    const next = walk(attended, target, toTake.current);
    toTake.current = [];
    setPointed(null);
    onLook(pointOf(next, attended.side));
  };
  useLayoutEffect(takeSteps, [attended]);
  const onPoint = useSteady((point: Point | null) => {
    props.onWake();
    setPointed(point && positionAt(point));
  });
  const onKeep = useSteady((point: Point) => {
    props.onWake();
    toTake.current = [];
    const near = attended && targetNear(attended, point);
    onLook(near === null ? point : pointOf(near, attended?.side ?? 1));
  });
  const onStep = useSteady((step: Step) => {
    props.onWake();
    toTake.current = [...toTake.current, step];
    takeSteps();
  });
  const under = useMemo(
    () => (
      <>
        <PhotographLayer picture={picture} alt={picture.alt} />
        {view === 'hole' ? (
          <HoleLayer id={`${id}-hole-layer`} marks={marks} size={picture} />
        ) : (
          <PixelLayer
            class="attention-fill"
            rgba={attended?.fill ?? null}
            still={still && pictureAt(still, 'fill')}
          />
        )}
        {view === 'map' && (
          <PixelLayer
            class="attention-cells"
            rgba={attended?.map ?? null}
            still={still && pictureAt(still, 'map')}
          />
        )}
        {view === 'weights' && (
          <PixelLayer
            class="attention-cells"
            rgba={veil}
            still={still && pictureAt(still, 'weights')}
          />
        )}
      </>
    ),
    [id, view, marks, picture, attended, veil, still],
  );
  const { bounds } = measure;
  const corner = bounds
    ? freeCorner(bounds.left + bounds.width / 2, bounds.top + bounds.height / 2)
    : 'top left';

  return (
    <>
      <div class="easel-stage" style={`--width:${picture.width};--height:${picture.height}`}>
        {under}
        {chosen && <Links chosen={chosen} patch={patch} hot={hot} />}
        {view === 'map' && <Wheel corner={corner} chosen={chosen} />}
        <LookSurface
          id={id}
          title={picture.title}
          isBusy={isBusy}
          onPoint={onPoint}
          onKeep={onKeep}
          onStep={onStep}
        />
      </div>
      <div class="attention-side">
        {side}
        {/* What the pointer runs over is not read out; what was chosen is. */}
        <p class="easel-hidden" role="status">
          <Settled>{keptWords}</Settled>
        </p>
      </div>
    </>
  );
});
