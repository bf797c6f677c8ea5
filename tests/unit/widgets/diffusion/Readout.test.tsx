// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { psnrOf } from '../../../../src/inpainting/metrics.ts';
import { Readout } from '../../../../src/widgets/diffusion/Readout.tsx';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { mount } from '../mounted.ts';

const [scene] = Object.values(scenes);

test('a fill that is what the hole hides is said to be so, not to be infinite', async () => {
  const count = { iterations: 10, residual: 0, done: true, psnr: psnrOf(0) };
  await mount(<Readout scene={scene!} count={count} isRunning={false} />);
  expect(document.body.textContent).toContain('no difference');
  expect(document.body.textContent).not.toContain('Infinity');
});
