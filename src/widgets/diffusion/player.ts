import type { Image } from '../../inpainting/image.ts';
import { withNextFrame } from '../scene/nextFrame.ts';
import type { Frame } from './frame.ts';
import type { Scene } from './scene.ts';
import type { Answer, Setting, Task } from './tasks.ts';

interface Handlers {
  readonly onBegun: (setting: Setting, frame: Frame) => void;
  readonly onFrame: (frame: Frame) => void;
  readonly onFinal: (luma: Float32Array) => void;
  /** A sentence for the reader. */
  readonly onError: (sentence: string) => void;
  /** Running, or paused again: by its reader, at rest, or by an error. */
  readonly onRunning: (isRunning: boolean) => void;
}

/** A step may be slow; the worker then answers with fewer, so that the picture is never older than this. */
const longestWait = 40;

/**
 * Plays a fill: the worker takes the steps, and the page asks for as many as have come due since it last
 * asked, once a frame at most. `pause` between two pictures, in milliseconds, is for readers who want less motion.
 */
export function createPlayer(handlers: Handlers, pause = 0) {
  const worker = new Worker(new URL('./diffusionWorker.ts', import.meta.url), {
    type: 'module',
    name: 'diffusion',
  });
  let fill = 0;
  let isWaiting = false;
  let speed: number | null = null;
  let last = 0;
  let due = 0;

  const post = (task: Task): void => {
    isWaiting = true;
    worker.postMessage(task);
  };
  const ask = (steps: number): void =>
    post({ type: 'advance', fill, steps, milliseconds: Math.max(longestWait, pause) });
  const halt = (): void => {
    if (speed === null) return;
    speed = null;
    handlers.onRunning(false);
  };
  const tick = (now: number): void => {
    if (speed === null) return;
    due += ((now - last) * speed) / 1000;
    last = now;
    const steps = Math.floor(due);
    if (!isWaiting && steps >= Math.max(1, (pause * speed) / 1000)) {
      // What a slow machine cannot keep up with is let go, not heaped up.
      due -= steps;
      ask(steps);
    }
    due = Math.min(due, Math.max(1, speed));
    requestAnimationFrame(tick);
  };

  const show = (data: Answer): void => {
    if (data.fill !== fill) return;
    if (data.type === 'final') {
      handlers.onFinal(data.luma);
      return;
    }
    if (data.type === 'failed') {
      halt();
      handlers.onError(sentenceOf(data.name, data.message));
      return;
    }
    if (data.type === 'begun') handlers.onBegun(data.setting, data.frame);
    else handlers.onFrame(data.frame);
    if (data.frame.done) halt();
  };

  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.fill === fill && data.type !== 'final') isWaiting = false;
    withNextFrame(() => show(data));
  };
  worker.onerror = () => {
    halt();
    handlers.onError('The worker that fills the hole stopped. Reload the page to go on.');
  };

  return {
    begin(truth: Image, scene: Scene): void {
      fill++;
      due = 0;
      post({ type: 'begin', fill, truth, scene });
    },
    step: () => ask(1),
    run(stepsPerSecond: number): void {
      const wasRunning = speed !== null;
      speed = stepsPerSecond;
      if (wasRunning) return;
      last = performance.now();
      due = 1;
      handlers.onRunning(true);
      requestAnimationFrame(tick);
    },
    halt,
    end: (): void => {
      speed = null;
      fill++;
      worker.terminate();
    },
  };
}

export type Player = ReturnType<typeof createPlayer>;

function sentenceOf(name: string, message: string): string {
  return name === 'HoleError' ? message : `The fill could not go on: ${message}`;
}
