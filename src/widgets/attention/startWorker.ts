import type { Attended, Given, Request } from './attend.ts';
import type { Answer, Question } from './messages.ts';

export interface Listeners {
  readonly onAttended: (attended: Attended, milliseconds: number, request: Request) => void;
  readonly onWeights: (target: number, weights: Float32Array, request: Request) => void;
  /** A sentence for the reader. */
  readonly onFailure: (sentence: string) => void;
}

const stopped =
  'The part of the page that computes attention stopped. Nothing you painted is lost. Change something, and it starts again.';

/**
 * A worker that answers the latest question of each kind: what is asked while it is busy waits, and gives
 * way to what is asked after it.
 */
export function startWorker({ onAttended, onWeights, onFailure }: Listeners) {
  let worker: Worker | null = null;
  let isBusy = false;
  /** Weights are of it. A worker that has attended to nothing yet has none to tell, and would not answer. */
  let answered: Request | null = null;
  let given: Given | null = null;
  let running: Request | null = null;
  let nextRequest: Request | null = null;
  let nextTarget: number | null = null;

  const send = (question: Question): void => {
    isBusy = true;
    worker ??= start();
    worker.postMessage(question);
  };
  const sendNext = (): void => {
    isBusy = false;
    if (nextRequest) {
      running = nextRequest;
      nextRequest = null;
      const { picture, found, marks, knobs } = running;
      if (given?.picture !== picture || given.found !== found) {
        given = { picture, found };
        send({ type: 'give', given });
      }
      send({ type: 'attend', asked: { marks, knobs } });
    } else if (nextTarget !== null) {
      const target = nextTarget;
      nextTarget = null;
      send({ type: 'weights', target });
    }
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./attentionWorker.ts', import.meta.url), {
      type: 'module',
      name: 'attention',
    });
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.type === 'attended' && running) {
        answered = running;
        onAttended(data.attended, data.milliseconds, running);
      } else if (data.type === 'weights' && answered)
        onWeights(data.target, data.weights, answered);
      else if (data.type === 'failed')
        onFailure(
          data.name === 'HoleError'
            ? data.message
            : `Attention could not be computed: ${data.message}`,
        );
      sendNext();
    };
    started.onerror = () => {
      end();
      onFailure(stopped);
    };
    return started;
  };
  const end = (): void => {
    worker?.terminate();
    worker = given = answered = null;
    isBusy = false;
    nextRequest = nextTarget = null;
  };

  return {
    attend(request: Request): void {
      nextRequest = request;
      if (!isBusy) sendNext();
    },
    weightsOf(target: number): void {
      if (!answered) return;
      nextTarget = target;
      if (!isBusy) sendNext();
    },
    end,
  };
}
