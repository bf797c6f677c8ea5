import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import { readImage, writeHole, writeImage } from '../../../src/commands/pictures.ts';
import { runCommand, softPicture, temporaryFolder } from './folder.ts';

// Each test starts the command, a second each time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

async function task(holeWidth = 90, holeHeight = 70) {
  const folder = await temporaryFolder();
  const [image, hole, out] = ['in.png', 'hole.png', 'out.png'].map((name) => join(folder, name));
  const missing = createHole(holeWidth, holeHeight);
  for (let y = 20; y < 30; y++) missing.data.fill(1, y * holeWidth + 10, y * holeWidth + 30);
  await writeImage(image!, softPicture(90, 70));
  await writeHole(hole!, missing);
  return {
    folder,
    out: out!,
    missing,
    options: ['--image', image!, '--hole', hole!, '--out', out!],
  };
}

test.each(['harmonic', 'partial-convolution'])(
  '%s fills the hole and nothing else',
  async (method) => {
    const { out, missing, options } = await task();
    const { status, stdout, stderr } = await runCommand('fill', '--method', method, ...options);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/out\.png: 90×70, filled in \d+ ms/);
    const before = softPicture(90, 70).data;
    const after = (await readImage(out)).data;
    const changed = after.map((value, i) => (value === before[i] ? 0 : 1));
    expect(changed.some((difference) => difference === 1)).toBe(true);
    expect(
      changed.every((difference, i) => difference <= missing.data[i % missing.data.length]!),
    ).toBe(true);
  },
);

test('a hole of another size is scaled, and that is said', async () => {
  const { out, options } = await task(45, 35);
  const { status, stdout } = await runCommand('fill', '--method', 'harmonic', ...options);
  expect(status).toBe(0);
  expect(stdout).toMatch(/hole\.png is 45×35 and was scaled to 90×70/);
  expect(await readImage(out)).toMatchObject({ width: 90, height: 70 });
});

test('what is wrong is one sentence, and nothing is written', async () => {
  const { folder, options } = await task();
  const complaint = async (...given: string[]) => {
    const { status, stderr } = await runCommand('fill', ...given);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    return stderr;
  };
  expect(await complaint('--method', 'magic', ...options)).toMatch(/no method called “magic”/);
  expect(await complaint(...options)).toMatch(/--method is missing/);
  expect(await complaint('--speed', '9', ...options)).toMatch(/--speed/);
  expect(await complaint('--method', 'harmonic', '--size', 'big', ...options)).toMatch(
    /whole number/,
  );
  await writeFile(join(folder, 'in.png'), 'not a picture');
  expect(await complaint('--method', 'harmonic', ...options)).toMatch(/in\.png cannot be read/);
  await writeImage(join(folder, 'in.png'), softPicture(90, 70));
  await writeHole(join(folder, 'hole.png'), createHole(90, 70));
  expect(await complaint('--method', 'harmonic', ...options)).toMatch(/There is no hole yet/);
  expect(await readdir(folder)).toEqual(['hole.png', 'in.png']);
});
