// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { psnrOf } from '../../../../src/inpainting/metrics.ts';
import { Readout } from '../../../../src/widgets/diffusion/Readout.tsx';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';

const [scene] = Object.values(scenes);

test('a fill that is what the hole hides is said to be so, not to be infinite', async () => {
  const count = { iterations: 10, residual: 0, done: true, psnr: psnrOf(0) };
  await act(() =>
    render(<Readout scene={scene!} count={count} isRunning={false} />, document.body),
  );
  expect(document.body.textContent).toContain('no difference');
  expect(document.body.textContent).not.toContain('Infinity');
});
