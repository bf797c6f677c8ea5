import type { Photograph } from '../easel/picture.ts';
import { useStudio } from '../easel/useStudio.ts';
import {
  describeVerdicts,
  judgedFrom,
  namesOf,
  partiesOf,
  type Judged,
  type MethodName,
} from './candidates.ts';
import { Choices, type Told } from './Choices.tsx';
import { candidateIds } from './court.ts';
import { Court, type Built } from './Court.tsx';
import { exercises } from './exercises.ts';
import { findJudge, looksLocally } from './judges.ts';
import { knownScene } from './knownScene.ts';
import { criticsCodec, type Scene } from './scene.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly methods: readonly MethodName[];
  readonly told: Told;
  readonly built: Built<Omit<Judged, 'pictures'>>;
}

/** A hole, what was in it, and two fills, before a discriminator. */
export function Critics({ id, scene: first, photographs, methods, told, built }: Props) {
  const studio = useStudio<Scene>({
    id,
    first,
    codec: criticsCodec,
    photographs,
    exercises,
    amend: (asked) => knownScene(asked, first, methods),
  });
  // Whoever looks at the hole by itself has another beside it who looks at the whole.
  const areTwo = looksLocally(findJudge(studio.scene.judge));
  return (
    <Court
      class="critics easel-halves"
      studio={studio}
      first={first}
      partiesOf={partiesOf}
      read={judgedFrom}
      built={built}
      describe={(said) => describeVerdicts(said, methods)}
      see={areTwo ? 'The critics see' : 'The critic sees'}
      ask={areTwo ? 'Ask the critics' : 'Ask the critic'}
      choices={
        <Choices asked={studio.scene} methods={methods} told={told} onChoose={studio.choose} />
      }
    >
      {({ said: { asked, view, verdicts }, pixels, isStale }) => {
        const names = namesOf(asked, methods);
        const most = Math.max(...verdicts.flatMap(({ terms }) => terms.map(Math.abs)));
        return (
          <div class="court-cards critics-cards" data-stale={isStale}>
            {candidateIds.map((candidate) => {
              const verdict = verdicts.find((one) => one.id === candidate);
              const shown = pixels.get(candidate);
              return (
                verdict &&
                shown && (
                  <Verdict
                    key={candidate}
                    name={names[candidate]}
                    pixels={shown}
                    view={view}
                    judge={findJudge(asked.judge)}
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
