// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { RunOptions } from '../../../../src/networks/contract.ts';
import { useLatest } from '../../../../src/widgets/fill/useLatest.ts';
import { mount, now } from '../mounted.ts';

interface Asked {
  readonly name: string;
}
interface Computing extends Required<RunOptions> {
  readonly name: string;
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

let computing: Computing[];
let latest: ReturnType<typeof useLatest<Asked, string>>;
const onResult = vi.fn();
const onError = vi.fn();

/** Heeds no signal, as what draws layers once the network has finished. */
const compute = ({ name }: Asked, options: Required<RunOptions>): Promise<string> =>
  new Promise((resolve, reject) =>
    computing.push({ name, finish: () => resolve(name), fail: reject, ...options }),
  );

function Figure() {
  latest = useLatest({ compute, onResult, onError });
  return null;
}

beforeEach(async () => {
  vi.clearAllMocks();
  computing = [];
  await mount(<Figure />);
});

const ask = (...names: string[]) =>
  now(() => void latest.request(...names.map((name) => ({ name }))));
const finish = (number: number) => now(() => computing[number]!.finish());
const names = () => computing.map(({ name }) => name);

test('a request drops what waits, never what runs', async () => {
  await ask('a');
  await ask('b');
  await ask('c', 'd');
  expect([names(), latest.run.state]).toEqual([['a'], 'running']);
  for (const number of [0, 1, 2]) await finish(number);
  expect([names(), latest.run.state]).toEqual([['a', 'c', 'd'], 'idle']);
  expect(onResult.mock.calls).toEqual([['a'], ['c'], ['d']]);
});

test('what was cancelled shows neither progress nor result', async () => {
  await ask('a', 'b');
  await now(() => latest.cancel());
  expect([computing[0]!.signal.aborted, latest.run.state]).toEqual([true, 'idle']);
  await now(() => computing[0]!.onProgress({ stage: 'running', provider: 'wasm' }));
  await finish(0);
  expect([names(), latest.run.state]).toEqual([['a'], 'idle']);
  expect(onResult).not.toHaveBeenCalled();
});

test.each(['finishes', 'fails'])(
  'what is asked for after cancelling runs at once, and goes on where the cancelled one %s',
  async (how) => {
    await ask('a');
    await now(() => latest.cancel());
    await ask('b');
    await ask('c');
    if (how === 'finishes') await finish(0);
    else await now(() => computing[0]!.fail(new Error('Cancelled.')));
    expect([names(), latest.run.state]).toEqual([['a', 'b'], 'running']);
    await finish(1);
    await finish(2);
    expect(onResult.mock.calls).toEqual([['b'], ['c']]);
    expect([onError.mock.calls, latest.run.state]).toEqual([[], 'idle']);
  },
);

test('an error is said, drops what waits, and hinders nothing after it', async () => {
  await ask('a', 'b');
  await now(() => computing[0]!.fail(new Error('No.')));
  expect(onError).toHaveBeenCalledWith(expect.stringContaining('No.'));
  expect([names(), latest.run.state]).toEqual([['a'], 'idle']);
  await ask('c');
  await finish(1);
  expect(onResult.mock.calls).toEqual([['c']]);
});
