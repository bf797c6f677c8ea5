import '@tensorflow/tfjs-backend-cpu';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import type { Standing } from '../../networks/gradients/trial.ts';
import { longer, type Course, type Point } from './course.ts';
import { learn } from './learn.ts';
import type { Scene } from './scene.ts';
import { scenes, type SceneName } from './scenes.ts';

/** What the server gives to a Learning figure; none of it is computed again in the browser. */

const courses = new Map<SceneName, Promise<Course>>();

/** A named scene, learned to the end when the page is built. */
export function learnedCourse(name: SceneName): Promise<Course> {
  const course = courses.get(name) ?? learnScene(name);
  courses.set(name, course);
  return course;
}

async function learnScene(name: SceneName): Promise<Course> {
  await setBackend('cpu');
  await ready();
  let course: Course | null = null;
  const scene: Scene = scenes[name];
  for (const moment of learn(scene)) course = longer(course, scene, moment);
  if (!course) throw new Error(`Nothing was learned in the scene “${name}”.`);
  const [first, second] = course.moment.standings;
  return {
    scene,
    curve: course.curve.map(shortPoint),
    moment: { ...course.moment, standings: [shortened(first), shortened(second)] },
  };
}

const short = (digits: number) => (value: number) => Number(value.toFixed(digits));

/** With as many digits as can be seen, since the page carries them. */
function shortened({ fills, verdicts, ...rest }: Standing): Standing {
  return { ...rest, fills: fills.map(short(3)), verdicts: verdicts && verdicts.map(short(2)) };
}

function shortPoint({ batch, squaredError, contrast, criticRight }: Point): Point {
  const [a, b] = criticRight;
  const three = short(3);
  return {
    batch,
    squaredError: [three(squaredError[0]), three(squaredError[1])],
    contrast: [three(contrast[0]), three(contrast[1])],
    criticRight: [a && three(a), b && three(b)],
  };
}
