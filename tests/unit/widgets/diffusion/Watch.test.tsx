// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Diffusion } from '../../../../src/widgets/diffusion/Diffusion.tsx';
import { paceOf } from '../../../../src/widgets/diffusion/methods.ts';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';

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
const choose = (method: string) =>
  act(() => {
    const select = document.querySelector('select')!;
    select.value = method;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const show = () =>
  act(() =>
    render(
      <Diffusion id="diffusion" scene={scenes.sun} photographs={photographs} still={still} />,
      document.body,
    ),
  );

beforeEach(() => {
  vi.clearAllMocks();
  fill.isRunning = false;
});
afterEach(() => render(null, document.body));

test('a fill that runs goes on at the speed of the method chosen meanwhile', async () => {
  await show();
  fill.isRunning = true;
  await choose('telea');
  expect(fill.run).toHaveBeenLastCalledWith(paceOf('telea', 'relaxation').speeds[2]);
  await choose('harmonic');
  expect(fill.run).toHaveBeenLastCalledWith(paceOf('harmonic', 'relaxation').speeds[2]);
  const multigrid = document.querySelectorAll<HTMLInputElement>(
    'input[name="diffusion-solver"]',
  )[1]!;
  await act(() => multigrid.click());
  expect(fill.run).toHaveBeenLastCalledWith(paceOf('harmonic', 'multigrid').speeds[2]);
});

test('a fill that stands still is not started by another method', async () => {
  await show();
  await choose('telea');
  expect(fill.run).not.toHaveBeenCalled();
});
