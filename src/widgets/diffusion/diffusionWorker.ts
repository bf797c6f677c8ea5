import { lumaOf } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { advance, frameOf, isDone, watch, watchRest, type Watched } from './frame.ts';
import { methods } from './methods.ts';
import type { Answer, Task } from './tasks.ts';

let watched: Watched | null = null;
/** Why the last fill could not begin: it is said again whenever that fill is asked to go on. */
let failure: Error | null = null;

self.onmessage = ({ data: task }: MessageEvent<Task>) => {
  try {
    if (task.type === 'begin') begin(task);
    else if (watched) {
      const end = performance.now() + task.milliseconds;
      advance(watched, task.steps, () => performance.now() < end);
      answer({ type: 'frame', fill: task.fill, frame: frameOf(watched) });
    } else if (failure) throw failure;
  } catch (error) {
    watched = null;
    failure = error instanceof Error ? error : new Error(String(error));
    const { name, message } = failure;
    answer({ type: 'failed', fill: task.fill, name, message });
  }
};

function begin({ fill, truth, scene }: Extract<Task, { type: 'begin' }>): void {
  failure = null;
  const hole = rasterise(scene.marks, truth.width, truth.height);
  watched = watch(truth, hole, scene);
  advance(watched, scene.steps);
  const setting = { hole, truth: Float32Array.from(lumaOf(truth)) };
  answer({ type: 'begun', fill, setting, frame: frameOf(watched) });
  if (methods[scene.method].isRestKnown) goToRest(fill, watched, watchRest(truth, hole, scene));
}

/** One step at a time, so that what the page asks for meanwhile is answered first. */
function goToRest(fill: number, of: Watched, rest: Watched): void {
  if (watched !== of) return;
  advance(rest, 1);
  if (isDone(rest)) answer({ type: 'final', fill, luma: frameOf(rest).luma });
  else setTimeout(goToRest, 0, fill, of, rest);
}

/** The planes of a frame are handed over, not copied: another frame has its own. */
function answer(message: Answer): void {
  const planes = 'frame' in message ? [message.frame.luma.buffer, message.frame.rgba.buffer] : [];
  self.postMessage(message, { transfer: planes });
}
