import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { networks } from '../../../src/networks/catalogue.ts';
import { runInNode } from '../../../src/networks/node.ts';
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

describe.each(networks.map((entry) => [entry.id, entry] as const))('%s', (network, entry) => {
  const inputs = selfTestInputs(entry.selfTest.size);

  test('gives what PyTorch gave, as a picture and as a tensor', async () => {
    const { fill, outputs } = await runInNode({ network, ...inputs, outputs: ['fill'] });
    expect(selfTestError(outputs['fill']!.data, entry.selfTest)).toBeLessThan(SELF_TEST_TOLERANCE);
    expect(fill).toMatchObject({
      width: entry.selfTest.size,
      height: entry.selfTest.size,
      channels: 3,
    });
    const inRange = entry.selfTest.fill.map((value) => Math.min(1, Math.max(-1, value)));
    expect(
      selfTestError(tensorFromImage(fill).data, { ...entry.selfTest, fill: inRange }),
    ).toBeLessThan(SELF_TEST_TOLERANCE);
  });

  test('gives every output of the catalogue', async () => {
    const names = entry.outputs.map((output) => output.name);
    const { outputs } = await runInNode({ network, ...inputs, outputs: names });
    expect(Object.keys(outputs)).toEqual(names);
    for (const { dims, data } of Object.values(outputs)) {
      expect(data.length).toBe(dims.reduce((product, length) => product * length, 1));
    }
  });

  test('refuses an output it does not have', async () => {
    const run = runInNode({ network, ...inputs, outputs: ['thoughts'] });
    await expect(run).rejects.toMatchObject({ code: 'bad-input' });
    await expect(run).rejects.toThrow(/no output called thoughts/);
  });

  test('says so when its file is missing', async () => {
    const run = runInNode({ network, ...inputs }, pathToFileURL(`${await emptyFolder()}/`));
    await expect(run).rejects.toMatchObject({ code: 'corrupted' });
    await expect(run).rejects.toThrow(/cannot be read/);
  });

  test('says so when its file is damaged', async () => {
    const folder = await emptyFolder();
    await mkdir(dirname(join(folder, entry.file)), { recursive: true });
    await writeFile(join(folder, entry.file), 'not a network');
    const run = runInNode({ network, ...inputs }, pathToFileURL(`${folder}/`));
    await expect(run).rejects.toMatchObject({ code: 'corrupted' });
    await expect(run).rejects.toThrow(/SHA-256/);
  });
});

test('a network that does not exist is named, with those that do', async () => {
  const run = runInNode({ network: 'nonsense', ...selfTestInputs(64) });
  await expect(run).rejects.toThrow(/nonsense.*partial-convolution/);
});
