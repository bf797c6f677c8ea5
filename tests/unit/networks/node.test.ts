import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { generators, networks } from '../../../src/networks/catalogue.ts';
import { judgeInNode, runInNode } from '../../../src/networks/node.ts';
import {
  SELF_TEST_TOLERANCE,
  selfTestError,
  selfTestInputs,
} from '../../../src/networks/selfTest.ts';
import { tensorFromImage } from '../../../src/networks/tensors.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe.each(generators.map((entry) => [entry.id, entry] as const))('%s', (network, entry) => {
  const { size, positions, values } = entry.selfTest;

  test('gives what PyTorch gave as a picture', async () => {
    const { fill } = await runInNode({ network, ...selfTestInputs(size) });
    expect(fill).toMatchObject({ width: size, height: size, channels: 3 });
    const inRange = values.map((value) => Math.min(1, Math.max(-1, value)));
    const selfTest = { size, positions, output: 'fill', values: inRange };
    expect(selfTestError(tensorFromImage(fill).data, selfTest)).toBeLessThan(SELF_TEST_TOLERANCE);
  });

  test('judges nothing', async () => {
    const run = judgeInNode({ network, ...selfTestInputs(size) });
    await expect(run).rejects.toMatchObject({ code: 'bad-input' });
    await expect(run).rejects.toThrow(/judges none/);
  });
});

describe.each(networks.map((entry) => [entry.id, entry] as const))('%s', (network, entry) => {
  const inputs = selfTestInputs(entry.selfTest.size);
  const run = entry.selfTest.output === 'fill' ? runInNode : judgeInNode;

  test('gives what PyTorch gave', async () => {
    const { output } = entry.selfTest;
    const { outputs } = await run({ network, ...inputs, outputs: [output] });
    expect(selfTestError(outputs[output]!.data, entry.selfTest)).toBeLessThan(SELF_TEST_TOLERANCE);
  });

  test('gives every output of the catalogue', async () => {
    const names = entry.outputs.map((output) => output.name);
    const { outputs } = await run({ network, ...inputs, outputs: names });
    expect(Object.keys(outputs)).toEqual(names);
    for (const { dims, data } of Object.values(outputs)) {
      expect(data.length).toBe(dims.reduce((product, length) => product * length, 1));
    }
  });

  test('refuses an output it does not have', async () => {
    const failing = run({ network, ...inputs, outputs: ['thoughts'] });
    await expect(failing).rejects.toMatchObject({ code: 'bad-input' });
    await expect(failing).rejects.toThrow(/no output called thoughts/);
  });

  test('says so when its file is missing', async () => {
    const failing = run({ network, ...inputs }, pathToFileURL(`${await emptyFolder()}/`));
    await expect(failing).rejects.toMatchObject({ code: 'corrupted' });
    await expect(failing).rejects.toThrow(/cannot be read/);
  });

  test('says so when its file is damaged', async () => {
    const folder = await emptyFolder();
    await mkdir(dirname(join(folder, entry.file)), { recursive: true });
    await writeFile(join(folder, entry.file), 'not a network');
    const failing = run({ network, ...inputs }, pathToFileURL(`${folder}/`));
    await expect(failing).rejects.toMatchObject({ code: 'corrupted' });
    await expect(failing).rejects.toThrow(/SHA-256/);
  });
});

test('a file that was missing is looked for again', async () => {
  const folder = await emptyFolder();
  const models = pathToFileURL(`${folder}/`);
  const { id: network, file, selfTest } = generators[0]!;
  const run = () => runInNode({ network, ...selfTestInputs(selfTest.size) }, models);
  await expect(run()).rejects.toThrow(/cannot be read/);
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), 'not a network');
  await expect(run()).rejects.toThrow(/SHA-256/);
});

test('a network that does not exist is named, with those that do', async () => {
  const run = runInNode({ network: 'nonsense', ...selfTestInputs(64) });
  await expect(run).rejects.toThrow(/nonsense.*partial-convolution/);
});
