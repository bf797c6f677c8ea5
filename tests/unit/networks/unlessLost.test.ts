import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { unlessLost } from '../../../src/networks/unlessLost.ts';

const why = () => new Error('It was lost.');
const never = new Promise<never>(() => undefined);

/** A device, and how it is lost. */
function createDevice() {
  let lose: (info: GPUDeviceLostInfo) => void = () => undefined;
  const device = { lost: new Promise<GPUDeviceLostInfo>((resolve) => (lose = resolve)) };
  return { device, lose: () => lose({} as GPUDeviceLostInfo) };
}

/** Frees what nobody holds, as browsers do in their own time. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

it('gives what a run gives, and fails as it fails', async () => {
  const attempt = unlessLost(createDevice().device, why);
  expect(await attempt(Promise.resolve(3))).toBe(3);
  await expect(attempt(Promise.reject(new Error('It stopped.')))).rejects.toThrow('It stopped.');
});

it('fails the run that never ends as the device is lost, and every one after it', async () => {
  const { device, lose } = createDevice();
  const attempt = unlessLost(device, why);
  const run = attempt(never);
  lose();
  await expect(run).rejects.toThrow('It was lost.');
  await expect(attempt(never)).rejects.toThrow('It was lost.');
});

it('fails every run that is under way', async () => {
  const { device, lose } = createDevice();
  const attempt = unlessLost(device, why);
  const runs = [attempt(never), attempt(Promise.resolve(3)), attempt(never)];
  await runs[1];
  lose();
  for (const run of [runs[0], runs[2]]) await expect(run).rejects.toThrow('It was lost.');
});

it('holds nothing that a run gave once it is over', async () => {
  const attempt = unlessLost(createDevice().device, why);
  const given: WeakRef<Float32Array>[] = [];
  for (let run = 0; run < 3; run++) {
    given.push(new WeakRef(await attempt(Promise.resolve(new Float32Array(8)))));
  }
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(given.map((one) => one.deref() === undefined)).toEqual([true, true, true]);
  // Still in use: what it holds counts.
  expect(await attempt(Promise.resolve(3))).toBe(3);
});
