// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { kernelMatrix } from '../../../../src/inpainting/spectralNorm.ts';
import { iterate, type Step } from '../../../../src/widgets/spectral-norm/iterate.ts';
import type { Scene } from '../../../../src/widgets/spectral-norm/scene.ts';
import { useSteps } from '../../../../src/widgets/spectral-norm/useSteps.ts';
import { mount } from '../mounted.ts';

const kernel = (name: string, weights: readonly number[]) => ({
  name,
  size: 1,
  inputs: 2,
  outputs: 2,
  weights: Float32Array.from(weights),
  bias: new Float32Array(2),
});
const [one, two] = [kernel('one', [3, 0, 0, 1]), kernel('two', [1, 2, 0, 5])];

/** The kernels, once they are let through. */
const files = vi.hoisted((): { arrive: () => void; fail: (why: Error) => void } => ({
  arrive: () => {},
  fail: () => {},
}));
vi.mock('../../../../src/networks/kernels.ts', () => ({
  loadKernels: () =>
    new Promise((resolve, reject) => {
      files.arrive = () => resolve({ kernels: [one, two] });
      files.fail = reject;
    }),
}));

const first: Scene = { kernel: 'net/one', seed: 1, step: 4 };
const built = { scene: first, steps: iterate(kernelMatrix(one), 1) };
const onError = vi.fn();
let steps: readonly Step[] | null;

function Figure({ scene }: { scene: Scene }) {
  steps = useSteps(scene, built, onError);
  return null;
}
const show = (scene: Scene) => mount(<Figure scene={scene} />);
const settle = (what: () => void) =>
  act(async () => {
    await vi.waitFor(() => expect(files.arrive.name).not.toBe('none'));
    what();
    await new Promise((resolve) => setImmediate(resolve));
  });

beforeEach(() => {
  files.arrive = function none() {};
  onError.mockClear();
});

test('the steps of the last kernel are not shown as those of the next', async () => {
  await show(first);
  expect(steps).toBe(built.steps);
  await show({ ...first, kernel: 'net/two' });
  expect(steps).toBeNull();
  await settle(() => files.arrive());
  expect(steps).toEqual(iterate(kernelMatrix(two), 1));
  // Another start of a kernel that is there waits for nothing, and a kernel that is not, for itself.
  await show({ kernel: 'net/two', seed: 2, step: 0 });
  expect(steps).toEqual(iterate(kernelMatrix(two), 2));
  await show({ kernel: 'net/one', seed: 2, step: 0 });
  expect(steps).toBeNull();
});

test('a kernel that cannot be loaded has no steps, and the first has its own again', async () => {
  await show(first);
  await show({ ...first, kernel: 'net/two' });
  await settle(() => files.fail(new Error('No connection.')));
  expect([steps, onError.mock.calls.length]).toEqual([null, 1]);
  await show(first);
  expect(steps).toBe(built.steps);
});
