import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import type { Evaluation } from '../../../src/commands/evaluation.ts';
import { writeHole, writeImage } from '../../../src/commands/pictures.ts';
import { runCommand, softPicture, temporaryFolder } from './folder.ts';

// Each test starts the command several times, a second each on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const fixed = ['square-12', 'square-25', 'square-37', 'square-50', 'strokes-thin', 'strokes-thick'];

/** Two photographs, of another shape than the holes. */
async function folders() {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  await writeImage(at('images/a.png'), softPicture(100, 70));
  await writeImage(at('images/b.jpg'), softPicture(60, 90));
  return { at, images: ['--images', at('images')], json: ['--json', at('results/out.json')] };
}

async function readResults(path: string): Promise<Evaluation> {
  return JSON.parse(await readFile(path, 'utf8')) as Evaluation;
}

test('measures every method on the fixed holes', async () => {
  const { at, images, json } = await folders();
  const methods = ['--methods', 'harmonic,partial-convolution', '--size', '64'];
  const { status, stderr, stdout } = await runCommand('evaluate', ...images, ...json, ...methods);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toHaveLength(12);
  const { version, results } = await readResults(at('results/out.json'));
  expect(version).toBe(1);
  expect(results.map(({ hole, method }) => `${hole} ${method}`)).toEqual(
    fixed.flatMap((hole) => [`${hole} harmonic`, `${hole} partial-convolution`]),
  );
  for (const result of results) {
    expect(result).toMatchObject({ photographs: 2, width: 64, height: 64 });
    expect(result.each.map(({ photograph }) => photograph)).toEqual(['a', 'b']);
    const [a, b] = result.each;
    const power = (psnr: number | null) => 10 ** (-psnr! / 10);
    expect(result.psnrMean).toBeCloseTo((a!.psnr! + b!.psnr!) / 2, 4);
    expect(result.psnrPooled).toBeCloseTo(
      -10 * Math.log10((power(a!.psnr) + power(b!.psnr)) / 2),
      4,
    );
    expect(result.ssimMean).toBeCloseTo((a!.ssim + b!.ssim) / 2, 5);
    expect(result.l1Mean).toBeCloseTo((a!.l1 + b!.l1) / 2, 5);
    // All the difference lies in the hole.
    expect(result.whole.l1Mean).toBeCloseTo(result.l1Mean * result.missing, 5);
    expect(result.whole.psnrPooled).toBeCloseTo(
      result.psnrPooled! - 10 * Math.log10(result.missing),
      3,
    );
  }
});

test('lays holes of its own size on cropped photographs; the road through files measures the same', async () => {
  const { at, images, json } = await folders();
  const hole = createHole(48, 32);
  for (let y = 10; y < 20; y++) hole.data.fill(1, y * 48 + 12, y * 48 + 30);
  await writeHole(at('holes/mine.png'), hole);
  const task = [...images, '--holes', at('holes')];
  const inputs = await runCommand('evaluate', ...task, '--write-inputs', at('inputs'));
  expect(inputs).toMatchObject({ status: 0, stderr: '' });
  expect(await readdir(at('inputs/mine/photographs'))).toEqual(['a.png', 'b.png']);

  for (const name of ['a', 'b']) {
    const files = [
      '--image',
      at(`inputs/mine/photographs/${name}.png`),
      '--hole',
      at('inputs/mine/hole.png'),
    ];
    const out = ['--out', at(`fills/elsewhere/mine/${name}.png`)];
    expect(await runCommand('fill', '--method', 'harmonic', ...files, ...out)).toMatchObject({
      status: 0,
    });
  }
  await cp(at('inputs/mine/photographs'), at('fills/truth/mine'), { recursive: true });

  const run = await runCommand(
    'evaluate',
    ...task,
    ...json,
    '--methods',
    'harmonic',
    '--fills',
    at('fills'),
  );
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { results } = await readResults(at('results/out.json'));
  const [ours, elsewhere, truth] = results;
  expect(results).toHaveLength(3);
  expect(elsewhere).toEqual({ ...ours, method: 'elsewhere' });
  expect(truth).toMatchObject({
    method: 'truth',
    psnrPooled: null,
    psnrMean: null,
    l1Mean: 0,
    ssimMean: 1,
    gradientEnergy: 1,
    seam: 1,
  });
  expect(ours!.psnrPooled).toBeGreaterThan(15);
});

describe('what cannot be read', () => {
  test('is told and left out, and the rest is written', async () => {
    const { at, images, json } = await folders();
    await writeFile(at('images/broken.png'), 'not a picture');
    await mkdir(at('fills/elsewhere'), { recursive: true });
    const options = ['--methods', 'harmonic', '--size', '16', '--fills', at('fills')];
    const { status, stderr } = await runCommand('evaluate', ...images, ...json, ...options);
    expect(status).toBe(1);
    expect(stderr).toMatch(/broken\.png cannot be read as a picture/);
    expect(stderr).toMatch(/elsewhere, square-12, a: .*a\.png cannot be read/);
    const { results } = await readResults(at('results/out.json'));
    expect(results).toHaveLength(fixed.length);
    for (const result of results)
      expect(result).toMatchObject({ method: 'harmonic', photographs: 2 });
  });

  test('ends the command when nothing is left', async () => {
    const { at, images, json } = await folders();
    const complaint = async (...options: string[]) => {
      const { status, stderr } = await runCommand('evaluate', ...images, ...options);
      expect(status).toBe(1);
      return stderr;
    };
    expect(await complaint()).toMatch(/--json is missing/);
    expect(await complaint(...json, '--methods', 'magic')).toMatch(/no method called “magic”/);
    expect(await complaint(...json, '--methods', '')).toMatch(/no method to evaluate/);
    expect(await complaint(...json, '--methods', 'harmonic,harmonic')).toMatch(/there twice/);
    expect(await complaint(...json, '--holes', at('none'))).toMatch(/not a folder/);
    expect(await complaint(...json, '--holes', at('images'), '--size', '64')).toMatch(
      /--size goes with/,
    );
    await rm(at('images'), { recursive: true });
    expect(await complaint(...json)).toMatch(/not a folder/);
    expect(await readdir(at('.'))).toEqual([]);
  });
});
