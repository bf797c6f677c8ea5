import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Image } from '../../../src/inpainting/image.ts';
import { createImage } from '../../../src/inpainting/image.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs a command of the project as `npm run` does, and waits for its end. */
export function runCommand(
  name: 'fill' | 'evaluate',
  ...options: string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  const script = fileURLToPath(new URL(`../../../src/commands/${name}.ts`, import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...options], (_, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

/** A soft picture whose every value 8 bit can hold. */
export function softPicture(width: number, height: number): Image {
  const image = createImage(width, height);
  const data = image.data.map((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return Math.round(127 + 80 * Math.sin(0.15 * x + 0.0001 * i) + 40 * Math.cos(0.1 * y)) / 255;
  });
  return { ...image, data };
}
