import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readImage, writeHole, writeImage } from '../../../src/commands/pictures.ts';
import { complete } from '../../../src/inpainting/complete.ts';
import { createHole } from '../../../src/inpainting/hole.ts';
import { toEightBit } from '../../../src/inpainting/metrics.ts';
import { generators } from '../../../src/networks/catalogue.ts';
import { runInNode } from '../../../src/networks/node.ts';
import { softPicture, temporaryFolder } from './folder.ts';

const models = fileURLToPath(new URL('../../../models/', import.meta.url));
const SIDE = 128;

describe('the lines that the page of networks gives to take along', () => {
  test.each(generators)('fill a hole by $id as the site does', async ({ id, file }) => {
    const folder = await temporaryFolder();
    const [photograph, hole, filled] = ['photograph.png', 'hole.png', 'filled.png'].map((name) =>
      join(folder, name),
    );
    const image = softPicture(SIDE, SIDE);
    const missing = createHole(SIDE, SIDE);
    for (let y = 40; y < 90; y++) missing.data.fill(1, y * SIDE + 30, y * SIDE + 75);
    await writeImage(photograph!, image);
    await writeHole(hole!, missing);

    await promisify(execFile)(process.execPath, [
      join(models, 'fill.mjs'),
      join(models, file),
      photograph!,
      hole!,
      filled!,
    ]);

    const { fill } = await runInNode({ network: id, image, hole: missing });
    const expected = toEightBit(complete(image, missing, fill));
    const { data } = await readImage(filled!);
    const levels = data.map((value, i) => Math.round(255 * Math.abs(value - expected.data[i]!)));
    // Both round to a level; what lies halfway may fall to either side.
    expect(Math.max(...levels)).toBeLessThanOrEqual(1);
    expect(data.some((value, i) => Math.abs(value - image.data[i]!) > 0.02)).toBe(true);
  });
});
