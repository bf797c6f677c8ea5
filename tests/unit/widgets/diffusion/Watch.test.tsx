// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Diffusion } from '../../../../src/widgets/diffusion/Diffusion.tsx';
import { paceOf } from '../../../../src/widgets/diffusion/methods.ts';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { choose, findAll, mount } from '../mounted.ts';

/** What the figure is given of a fill. */
const fill = vi.hoisted(() => ({
  view: null,
  isRunning: false,
  wake: vi.fn(),
  run: vi.fn(),
  restore: vi.fn(),
}));
vi.mock('../../../../src/widgets/diffusion/useDiffusion.ts', () => ({ useDiffusion: () => fill }));

const still = { url: '/still.webp', count: { iterations: 1, residual: 0, done: false, psnr: 1 } };
const show = () =>
  mount(<Diffusion id="diffusion" scene={scenes.sun} photographs={photographs} still={still} />);

beforeEach(() => {
  vi.clearAllMocks();
  fill.isRunning = false;
});

test('a fill that runs goes on at the speed of the method chosen meanwhile', async () => {
  await show();
  fill.isRunning = true;
  await choose('telea');
  expect(fill.run).toHaveBeenLastCalledWith(paceOf('telea', 'relaxation').speeds[2]);
  await choose('harmonic');
  expect(fill.run).toHaveBeenLastCalledWith(paceOf('harmonic', 'relaxation').speeds[2]);
  const multigrid = findAll('input[name="diffusion-solver"]')[1]!;
  await act(() => multigrid.click());
  expect(fill.run).toHaveBeenLastCalledWith(paceOf('harmonic', 'multigrid').speeds[2]);
});

test('a fill that stands still is not started by another method', async () => {
  await show();
  await choose('telea');
  expect(fill.run).not.toHaveBeenCalled();
});
