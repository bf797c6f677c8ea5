// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { Profile } from '../../../../src/widgets/diffusion/Profile.tsx';
import { isThere, mount } from '../mounted.ts';

const load = vi.hoisted(() =>
  vi.fn(() => {
    throw new Error('Failed to fetch.');
  }),
);
vi.mock('../../../../src/widgets/diffusion/profileChart.ts', load);

test('where the chart cannot be loaded the one drawn at build stays, and that is no error', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  const profile = {
    row: 0,
    rows: 1,
    truth: new Float32Array(8),
    current: new Float32Array(8),
    final: null,
    before: null,
    holes: [],
  };
  await mount(<Profile profile={profile} still={<svg />} isRestKnown before={null} />);
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).not.toHaveBeenCalled();
  expect(isThere('svg')).toBe(true);
});
