import { useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';
import { MapCard } from './MapCard.tsx';
import type { Verdict } from './maps.ts';
import type { Patch } from './scene.ts';

interface Props {
  readonly id: string;
  readonly verdicts: readonly Verdict[];
  readonly hole: Rectangle;
  readonly pixels: ReadonlyMap<string, Pixels>;
  readonly isStale: boolean;
  readonly most: number;
  /** The patch that the scene keeps. */
  readonly kept: Patch;
  readonly onKeep: (patch: Patch) => void;
}

/** The pictures under their maps. A patch that one points at is shown in all of them. */
export function Cards({ id, verdicts, hole, pixels, isStale, most, kept, onKeep }: Props) {
  const [pointed, setPointed] = useState<Patch | null>(null);
  const point = (patch: Patch | null): void =>
    setPointed((now) => (now?.column === patch?.column && now?.row === patch?.row ? now : patch));
  return (
    <div class="court-cards score-cards" data-stale={isStale}>
      {verdicts.map((verdict) => {
        const shown = pixels.get(verdict.id);
        return (
          shown && (
            <MapCard
              key={verdict.id}
              id={id}
              pixels={shown}
              verdict={verdict}
              hole={hole}
              patch={pointed ?? kept}
              most={most}
              onPoint={point}
              onKeep={(patch) => {
                setPointed(null);
                onKeep(patch);
              }}
            />
          )
        );
      })}
    </div>
  );
}
