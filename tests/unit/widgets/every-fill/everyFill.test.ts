import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sheetOf as layOut } from '../../../../src/commands/sheet.ts';
import { createImage } from '../../../../src/inpainting/image.ts';
import { mean } from '../../../../src/inpainting/mean.ts';
import { generators } from '../../../../src/networks/catalogue.ts';
import { everyFillCodec, holes } from '../../../../src/widgets/every-fill/scene.ts';
import type { Sheets } from '../../../../src/widgets/every-fill/sheets.ts';
import {
  contentAfter,
  describe as tell,
  describeChoice,
  sheetOf,
  type Served,
} from '../../../../src/widgets/every-fill/view.ts';
import { methods } from '../../../../src/widgets/fill/served.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const sheets = json('models/sheets.json') as Sheets;
const { results: measured } = json('models/evaluation.json') as {
  results: { set: string; method: string; hole: string; psnrMean: number }[];
};

describe('the sheets', () => {
  it('show the fills of the networks that the catalogue has', () => {
    const catalogue = Object.fromEntries(generators.map(({ id, sha256 }) => [id, sha256]));
    expect(sheets.networks).toEqual(catalogue);
  });

  it('have the figures whose means were measured', () => {
    for (const hole of holes) {
      for (const { id } of methods) {
        const row = measured.find(
          (one) => one.set === sheets.set && one.hole === hole && one.method === id,
        );
        const each = sheets.psnr[hole][id]!.map((psnr) => psnr ?? Infinity);
        expect(each).toHaveLength(sheets.photographs.length);
        expect(Math.abs(mean(each) - row!.psnrMean), `${hole}, ${id}`).toBeLessThan(0.01);
      }
    }
  });

  it('have a picture for every method and hole, and a title for every photograph', async () => {
    const rows = Math.ceil(sheets.photographs.length / sheets.columns);
    for (const address of [
      sheetOf('square-37', 'photograph'),
      ...holes.flatMap((hole) => methods.map(({ id }) => sheetOf(hole, id))),
    ]) {
      const { width, height } = await sharp(`public${address}`).metadata();
      expect([width, height], address).toEqual([sheets.columns * sheets.size, rows * sheets.size]);
    }
    const source = readFileSync('content/held-out.yaml', 'utf8');
    const titles = parse(source) as Record<string, unknown>;
    expect(Object.keys(titles)).toEqual(sheets.photographs);
    expect(new Set(Object.values(titles)).size).toBe(sheets.photographs.length);
    for (const title of Object.values(titles)) expect(title).toMatch(/^[A-Z]\w* \w+|^\w+$/);
  });

  it('are tiles laid row by row', () => {
    const tiles = Array.from({ length: 8 }, (_, i) => createImage(2, 2, 3, i / 8));
    const { width, height, data } = layOut(tiles);
    expect([width, height]).toEqual([12, 4]);
    // The third of the first row, the second of the second row, in every channel; then what is left over.
    for (const plane of [0, 1, 2]) {
      const at = (x: number, y: number) => data[plane * width * height + y * width + x];
      expect([at(4, 0), at(5, 1), at(2, 2), at(3, 3), at(11, 3)]).toEqual([
        2 / 8,
        2 / 8,
        7 / 8,
        7 / 8,
        0,
      ]);
    }
  });
});

const served: Served = {
  contents: ['hole', 'worse', 'better', 'photograph'].map((id) => ({ id, name: `The ${id}` })),
  titles: ['Sky', 'Wall'],
  columns: 2,
  rows: 1,
  psnr: Object.fromEntries(
    holes.map((hole) => [hole, { worse: '2000 1000', better: '2150 1200' }]),
  ) as unknown as Served['psnr'],
};

describe('every fill', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...holes),
        fc.constantFrom('hole', 'photograph', ...methods.map(({ id }) => id)),
        fc.option(fc.nat(900)),
        (hole, shown, photograph) => {
          const scene = { hole, shown, photograph };
          expect(everyFillCodec.decode(everyFillCodec.encode(scene))).toEqual(scene);
        },
      ),
    );
  });

  it('says how a method did on all photographs, and all methods on one', () => {
    const scene = { hole: 'square-50', shown: 'better', photograph: null } as const;
    expect(tell(served, scene)).toBe(
      'PSNR in the hole: 16.8\u00a0dB on the average, from 12.0\u00a0dB (Wall) to 21.5\u00a0dB (Sky).',
    );
    expect(tell(served, { ...scene, photograph: 1 })).toBe(
      'From 10.0\u00a0dB (The worse) to 12.0\u00a0dB (The better) in the hole.',
    );
    expect(tell(served, { ...scene, shown: 'hole' })).toContain('hatched');
  });

  it('says what its controls do, where there are none', () => {
    const scene = { hole: 'square-50', shown: 'better', photograph: null } as const;
    expect(describeChoice(served, scene)).toBe('Filled by The better, large squares');
    expect(describeChoice(served, { ...scene, shown: 'hole' })).toBe(
      'Filled by the hole, large squares',
    );
    expect(describeChoice(served, { ...scene, photograph: 1 })).toBe('Large squares');
  });

  it('goes round the lineage', () => {
    expect(contentAfter(served.contents, 'photograph', 1)).toBe('hole');
    expect(contentAfter(served.contents, 'hole', -1)).toBe('photograph');
    expect(contentAfter(served.contents, 'worse', 1)).toBe('better');
  });
});
