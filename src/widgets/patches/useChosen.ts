import { useEffect, useRef, useState } from 'preact/hooks';
import { pointing } from '../easel/pointing.ts';
import { useSteady } from '../scene/memo.ts';
import { pointBeside, pointNear } from './front.ts';
import type { Look, Ranked } from './look.ts';

type Front = readonly Ranked[];
type Find = (front: Front) => Ranked | null;

interface Options {
  readonly look: Look | null;
  /** By falling priority; null while it is not worked out. */
  readonly front: Front | null;
  /** The pixel that the scene holds. */
  readonly kept: number | null;
  /** A hand is over the figure. */
  readonly onWake: () => void;
  /** A pixel of the front, or null for the one that the fill has chosen. */
  readonly onChoose: (point: number | null) => void;
}

/** The point of the front that the reader looks at beside the one that wins, and what to listen to on the picture. */
export function useChosen({ look, front, kept, onWake, onChoose }: Options) {
  const [pointed, setPointed] = useState<number | null>(null);
  /** What the first touch asked for: the fill is being worked out only then. */
  const waiting = useRef<Find | null>(null);
  const [width, height] = look ? [look.width, look.height] : [1, 1];
  const find = (pixel: number | null): Ranked | null =>
    front?.find((point) => point.pixel === pixel) ?? null;
  const isOther = (point: Ranked | null): point is Ranked =>
    point !== null && point.pixel !== look?.next?.pixel;
  const chosen = find(kept);

  const keep = useSteady((asked: Find): void => {
    onWake();
    setPointed(null);
    if (!front) {
      waiting.current = asked;
      return;
    }
    const point = asked(front);
    onChoose(isOther(point) ? point.pixel : null);
  });
  useEffect(() => {
    if (!front || !waiting.current) return;
    keep(waiting.current);
    waiting.current = null;
  }, [front]);

  const near =
    (x: number, y: number): Find =>
    (points) =>
      pointNear(points, width, { x: x * width, y: y * height });
  const shown = find(pointed) ?? chosen;
  return {
    /** Pointed at, or else kept; null where it is the one that wins. */
    shown: isOther(shown) ? shown : null,
    chosen: isOther(chosen) ? chosen : null,
    /** By its place among the falling priorities, from 1. */
    keepRank: (rank: number) => keep((points) => points[rank - 1] ?? null),
    handlers: pointing<Find>({
      at: near,
      beside: (right, down) => (points) => {
        const from = chosen ?? look?.next;
        return from ? pointBeside(points, width, from, { x: right, y: down }) : null;
      },
      onPoint(asked) {
        onWake();
        setPointed((front && asked?.(front)?.pixel) ?? null);
      },
      onKeep: keep,
    }),
  };
}
