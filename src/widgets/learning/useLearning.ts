import { useEffect, useRef, useState } from 'preact/hooks';
import { longer, type Course } from './course.ts';
import type { Order, Report } from './messages.ts';
import type { Scene } from './scene.ts';

export type State = 'idle' | 'running' | 'paused' | 'done';

/** With reduced motion the picture changes only every so many batches. */
const calmBatches = 200;

/** Learns a scene in a worker of its own, which is started at the first press. */
export function useLearning(still: Course | null) {
  const [state, setState] = useState<State>(still ? 'done' : 'idle');
  const [course, setCourse] = useState(still);
  const [before, setBefore] = useState<Course | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const worker = useRef<Worker | null>(null);
  const end = (): void => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => end, []);

  const order = (message: Order): void => worker.current?.postMessage(message);
  const fail = (why: string): void => {
    end();
    setState('idle');
    setProblem(`The learning stopped: ${why} Press “Learn” to begin again.`);
  };

  const start = (scene: Scene): void => {
    end();
    const mine = new Worker(new URL('./learningWorker.ts', import.meta.url), {
      type: 'module',
      name: 'learning',
    });
    worker.current = mine;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let seen: Course | null = null;
    mine.onmessage = ({ data }: MessageEvent<Report>) => {
      switch (data.type) {
        case 'moment':
          seen = longer(seen, scene, data.moment);
          if (!isCalm || data.moment.batch % calmBatches === 0) setCourse(seen);
          return;
        case 'done':
          setCourse(seen);
          setState('done');
          return;
        case 'failed':
          fail(data.message);
          return;
      }
    };
    mine.onerror = () => fail('its worker could not be loaded or broke off.');
    setProblem(null);
    setBefore((earlier) => (course && course.scene !== scene ? course : earlier));
    setCourse(null);
    setState('running');
    order({ type: 'start', scene });
  };

  return {
    state,
    course,
    /** What had been learned of another scene before that. */
    before,
    problem,
    start,
    pause: () => {
      order({ type: 'pause' });
      setState('paused');
    },
    goOn: () => {
      order({ type: 'go-on' });
      setState('running');
    },
    /** Leaves off, and keeps what was learned, for there is another scene now. */
    leaveOff: () => {
      end();
      setProblem(null);
      setState('idle');
    },
    /** Forgets what was learned; `shown` is shown instead. */
    reset: (shown: Course | null) => {
      end();
      setProblem(null);
      setBefore(null);
      setCourse(shown);
      setState(shown ? 'done' : 'idle');
    },
  };
}
