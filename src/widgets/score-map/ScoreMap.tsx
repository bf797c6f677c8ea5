import { Court, type Built } from '../critics/Court.tsx';
import type { Photograph } from '../easel/picture.ts';
import { useStudio } from '../easel/useStudio.ts';
import { useSteady } from '../scene/memo.ts';
import { Cards } from './Cards.tsx';
import { exercises } from './exercises.ts';
import { Legend } from './Legend.tsx';
import { describeMeans, describePatch, mapsFrom, parties, type Judged } from './maps.ts';
import { scoreMapCodec, type Patch, type Scene } from './scene.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly built: Built<Omit<Judged, 'pictures'>>;
}

/** A hole, what was in it and two fills, and how SN-PatchGAN scores every patch of them. */
export function ScoreMap({ id, scene: first, photographs, built }: Props) {
  const studio = useStudio<Scene>({ id, first, codec: scoreMapCodec, photographs, exercises });
  const onKeep = useSteady((patch: Patch) => studio.choose({ patch }));
  return (
    <Court
      class="score"
      studio={studio}
      first={first}
      partiesOf={() => parties}
      read={mapsFrom}
      built={built}
      describe={({ verdicts }) => describeMeans(verdicts)}
      see="The critic sees"
      ask="Score the patches"
    >
      {({ said: { hole, verdicts }, pixels, isStale }) => {
        const most = Math.max(...verdicts.flatMap(({ map }) => map.scores.map(Math.abs)));
        return (
          <>
            <Cards
              id={id}
              verdicts={verdicts}
              hole={hole}
              pixels={pixels}
              isStale={isStale}
              most={most}
              kept={studio.scene.patch}
              onKeep={onKeep}
            />
            <Legend most={most} />
            {/* Read out as the patch that is kept changes, not under a moving pointer. */}
            <p id={`${id}-patch`} class="easel-hidden" aria-live="polite">
              {describePatch(verdicts, studio.scene.patch)}
            </p>
          </>
        );
      }}
    </Court>
  );
}
