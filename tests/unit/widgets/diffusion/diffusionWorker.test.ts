import { beforeEach, expect, test, vi } from 'vitest';
import { readPhotograph } from '../../../../src/components/pictures.ts';
import { restingIds } from '../../../../src/widgets/diffusion/methods.ts';
import type { Scene } from '../../../../src/widgets/diffusion/scene.ts';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import type { Answer, Task } from '../../../../src/widgets/diffusion/tasks.ts';

const page: {
  onmessage?: (event: { data: Task }) => void;
  postMessage: (answer: Answer) => void;
} = vi.hoisted(() => ({ postMessage: () => undefined }));
vi.stubGlobal('self', page);

let answers: Answer[] = [];
const answered = <T extends Answer['type']>(type: T) =>
  answers.find((answer): answer is Extract<Answer, { type: T }> => answer.type === type);
const tell = (data: Task) => page.onmessage?.({ data });

async function begin(scene: Scene, fill = 1): Promise<void> {
  const truth = await readPhotograph(scene.photograph, 384);
  tell({ type: 'begin', fill, truth, scene });
}

beforeEach(async () => {
  await import('../../../../src/widgets/diffusion/diffusionWorker.ts');
  answers = [];
  page.postMessage = (answer) => answers.push(structuredClone(answer));
});

test.each(
  restingIds.flatMap((method) => [
    ['the sun', { ...scenes.sun, method }] as const,
    ['the rim', { ...scenes.rim, method }] as const,
  ]),
)('a fill comes to rest on the curve called so: %s, %o', async (_, scene) => {
  await begin({ ...scene, solver: 'multigrid', steps: 0 });
  while (!answers.some((answer) => 'frame' in answer && answer.frame.done))
    tell({ type: 'advance', fill: 1, steps: 50, milliseconds: 1000 });
  await vi.waitFor(() => expect(answered('final')).toBeDefined(), { timeout: 10_000 });
  const last = answers.findLast((answer) => 'frame' in answer)!;
  const { luma } = answered('final')!;
  last.frame.luma.forEach((value, i) => expect(Math.abs(value - luma[i]!)).toBeLessThan(2e-3));
});

test('the way to rest holds up no step that the page asks for, and ends where another fill begins', async () => {
  const long = { ...scenes.rim, method: 'total-variation', steps: 0 } as const;
  await begin(long);
  tell({ type: 'advance', fill: 1, steps: 1, milliseconds: 1000 });
  expect(answered('frame')).toBeDefined();
  expect(answered('final')).toBeUndefined();
  await begin({ ...scenes.sun, method: 'telea', steps: 0 }, 2);
  await vi.waitFor(() => expect(answered('final')).toBeDefined());
  expect(answers.filter(({ type }) => type === 'final').map(({ fill }) => fill)).toEqual([2]);
});
