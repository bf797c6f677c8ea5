import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { rasterise } from '../../inpainting/marks.ts';
import { outlineOf } from '../diffusion/outline.ts';
import { describePicture, type Names } from './describe.ts';
import { holeOf } from './holes.ts';
import { addressOf, pairOf, pictureSide } from './pictures.ts';
import type { Round, Side } from './rounds.ts';

interface Props {
  /** Of the question that the buttons answer. */
  readonly question: string;
  readonly round: Round;
  /** Null as long as the pair is not answered. */
  readonly answer: Side | null;
  readonly names: Names;
  readonly firstButton: RefObject<HTMLButtonElement>;
  readonly onAnswer: (side: Side) => void;
  readonly onMissing: () => void;
}

const sides: readonly { readonly side: Side; readonly name: string }[] = [
  { side: 'left', name: 'Left' },
  { side: 'right', name: 'Right' },
];

/** Two pictures, and under each a button that says that it is the photograph. Once answered, what they are. */
export function Pair(props: Props) {
  const { question, round, answer, names, firstButton, onAnswer, onMissing } = props;
  const pair = pairOf(round);
  return (
    <div class="blind-pair" role="group" aria-labelledby={question}>
      {sides.map(({ side, name }) => {
        const shown = answer ? describePicture(side, round, names) : name;
        const address = addressOf(pair[side]);
        return (
          <div key={side} class="blind-side" data-chosen={answer === side}>
            <p class="blind-name">{shown}</p>
            <div class="blind-picture">
              <img
                key={address}
                src={address}
                // The same of both: what tells them apart would be the answer.
                alt={answer ? shown : 'One of the two pictures'}
                width={pictureSide}
                height={pictureSide}
                loading="lazy"
                draggable={false}
                onError={onMissing}
              />
              {answer && <Outline round={round} />}
            </div>
            <div class="easel-controls">
              <button
                ref={side === 'left' ? firstButton : null}
                type="button"
                class="easel-quiet blind-button"
                aria-disabled={answer !== null}
                aria-pressed={answer === side}
                onClick={() => onAnswer(side)}
              >
                The {side} one
              </button>
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The border of the hole, on both pictures: one looks there again. */
function Outline({ round: { photograph, kind } }: { round: Round }) {
  const path = useMemo(
    () => outlineOf(rasterise(holeOf(photograph, kind), pictureSide, pictureSide)),
    [photograph, kind],
  );
  return (
    <svg class="blind-outline" viewBox={`0 0 ${pictureSide} ${pictureSide}`} aria-hidden="true">
      <path d={path} />
      <path d={path} />
    </svg>
  );
}
