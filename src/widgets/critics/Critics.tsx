import type { Photograph } from '../easel/picture.ts';
import { useStudio } from '../easel/useStudio.ts';
import { candidates, describeVerdicts, judgedFrom, parties, type Judged } from './candidates.ts';
import { Court, type Built } from './Court.tsx';
import { exercises } from './exercises.ts';
import { criticsCodec, type Scene } from './scene.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly built: Built<Omit<Judged, 'pictures'>>;
}

/** A hole, what was in it, and two fills, before the global and the local critic. */
export function Critics({ id, scene: first, photographs, built }: Props) {
  const studio = useStudio<Scene>({ id, first, codec: criticsCodec, photographs, exercises });
  return (
    <Court
      class="critics"
      studio={studio}
      first={first}
      parties={parties}
      read={judgedFrom}
      built={built}
      describe={({ verdicts }) => describeVerdicts(verdicts)}
      ask="Ask the critics"
    >
      {({ said: { view, verdicts }, pixels, isStale }) => {
        const most = Math.max(...verdicts.flatMap((v) => [v.fromWhole, v.fromLocal].map(Math.abs)));
        return (
          <div class="court-cards critics-cards" data-stale={isStale}>
            {candidates.map(({ id: candidate, name }) => {
              const verdict = verdicts.find((one) => one.id === candidate);
              const shown = pixels.get(candidate);
              return (
                verdict &&
                shown && (
                  <Verdict
                    key={candidate}
                    name={name}
                    pixels={shown}
                    view={view}
                    verdict={verdict}
                    most={most}
                  />
                )
              );
            })}
          </div>
        );
      }}
    </Court>
  );
}
