import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arrows } from '../easel/arrows.ts';
import { isCommand } from '../easel/isCommand.ts';
import { Alert, type Message } from '../easel/Status.tsx';
import { useScene } from '../scene/useScene.ts';
import { describeAnswer, describeCritic, type Names } from './describe.ts';
import { Pair } from './Pair.tsx';
import { addressOf, pairOf } from './pictures.ts';
import { Results } from './Results.tsx';
import { rounds, type Side } from './rounds.ts';
import { blindTestCodec, mostSeed, type Scene } from './scene.ts';
import { scoresOf, tallyOf, type Verdicts } from './tally.ts';
import { useTest } from './useTest.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly names: Names;
  readonly verdicts: Verdicts;
}

/** Which of two pictures is the photograph? Pair after pair, and what came of the answers. */
export function BlindTest({ id, scene: first, names, verdicts }: Props) {
  const [message, setMessage] = useState<Message | null>(null);
  const { scene, change, restored } = useScene<Scene>({
    id,
    first,
    codec: blindTestCodec,
    onRestore: ({ note }) => setMessage(note === null ? null : { kind: 'note', text: note }),
  });
  const { seed } = scene;
  const test = useTest(seed);
  const { round, next, answer, answers, place, isDone } = test;
  const tally = useMemo(() => tallyOf(test.rounds, answers, verdicts), [test.rounds, answers]);
  const [left, onward] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const isMoved = useRef(false);

  // The focus goes with the reader, from a pair to its answer and on to the next pair.
  useLayoutEffect(() => {
    if (isMoved.current) (answer ? onward : left).current?.focus({ preventScroll: true });
    isMoved.current = false;
  }, [seed, place, answer]);

  useEffect(() => {
    if (!answer || !next) return;
    for (const shown of Object.values(pairOf(next))) new Image().src = addressOf(shown);
  }, [next, answer]);

  const move = (act: () => void): void => {
    setMessage(null);
    isMoved.current = true;
    act();
  };
  const reply = (side: Side): void => {
    if (answer) return;
    // With the first answer, so that the address leads to this test whichever the book begins with later.
    change({ seed });
    move(() => test.reply(side));
  };
  const goOn = (): void => {
    if (answer) move(() => (isDone ? change({ seed: (seed + 1) % (mostSeed + 1) }) : test.goOn()));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = isCommand(event) ? undefined : arrows[event.key];
    if (arrow?.x) reply(arrow.x < 0 ? 'left' : 'right');
    // A key that is held answers once: it would press the button that the focus has gone to.
    if (arrow?.x || (event.repeat && event.key === 'Enter')) event.preventDefault();
  };

  return (
    <div
      class="easel blind"
      data-ready={restored}
      data-state={isDone ? 'done' : answer ? 'answered' : 'asking'}
    >
      <p class="easel-hidden">
        This figure asks for eyes: nothing that could tell the two pictures apart is described
        before the answer. What is said after it, and the results, are words and tables.
      </p>
      <p id={`${id}-question`} class="easel-heading">
        Which of the two is the photograph?
      </p>
      <div class="blind-stage" onKeyDown={onKeyDown}>
        <Pair
          question={`${id}-question`}
          round={round}
          answer={answer}
          names={names}
          firstButton={left}
          onAnswer={reply}
          onMissing={() =>
            setMessage({
              kind: 'error',
              text: 'A picture of this pair did not arrive. Load the page again to go on.',
            })
          }
        />
        <div class="blind-below">
          <div class="easel-status">
            <Alert message={message} />
            <div role="status">
              {answer ? (
                <>
                  <p>{describeAnswer(answer, round, names)}</p>
                  <p class="easel-measure">{describeCritic(scoresOf(verdicts, round), round)}</p>
                </>
              ) : (
                <p>
                  Test {seed}, pair {place + 1} of {rounds}.
                </p>
              )}
            </div>
          </div>
          <div class="easel-controls">
            <button
              ref={onward}
              type="button"
              class="easel-go"
              aria-disabled={!answer}
              onClick={goOn}
            >
              {isDone ? 'Another test' : 'Next pair'}
            </button>
          </div>
        </div>
      </div>
      <details class="blind-result" open={isDone} data-empty={!tally}>
        <summary>
          {isDone ? 'Result' : 'Result so far'}
          {tally && `: you were right in ${tally.reader.right} of ${tally.reader.of}`}
        </summary>
        {tally ? <Results tally={tally} names={names} /> : <p>No pair is answered yet.</p>}
      </details>
    </div>
  );
}
