// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Diffusion } from '../../../../src/widgets/diffusion/Diffusion.tsx';
import { scenes } from '../../../../src/widgets/diffusion/scenes.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { find, mount, openFile } from '../mounted.ts';

const note = 'This is an animation; its first frame is used.';
vi.mock('../../../../src/widgets/easel/openPicture.ts', () => ({
  openPicture: () => {
    const bitmap = { width: 8, height: 8, close: () => undefined };
    return Promise.resolve({ bitmap, width: 8, height: 8, notes: [note] });
  },
}));
/** What tells the figure that its fill stands still. */
const fill = vi.hoisted((): { still: (steps: number) => void } => ({ still: () => {} }));
vi.mock('../../../../src/widgets/diffusion/useDiffusion.ts', () => ({
  useDiffusion: (_: unknown, __: unknown, { onStill }: { onStill: (steps: number) => void }) => {
    fill.still = onStill;
    return { view: null, isRunning: false, restore: () => undefined };
  },
}));

/** A figure that explains keeps its hole, and says so. */
const both = new RegExp(`^${note} The hole lies where it lay`);

test('what is said of an opened file stays when its fill begins anew', async () => {
  const scene = Object.values(scenes).find(({ steps }) => steps > 0)!;
  const still = { url: '/still.webp', count: { iterations: 1, residual: 0, done: true, psnr: 1 } };
  await mount(<Diffusion id="diffusion" scene={scene} photographs={photographs} still={still} />);
  await openFile('animation.gif');
  const said = () => find('[role=alert]').textContent;
  await vi.waitFor(() => expect(said()).toMatch(both));
  await act(() => fill.still(0));
  expect(said()).toMatch(both);
});
