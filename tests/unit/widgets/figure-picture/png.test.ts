import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withTexts } from '../../../../src/widgets/figure-picture/png.ts';

const pixels = Buffer.from([200, 80, 43, 47, 109, 94]);
const png = await sharp(pixels, { raw: { width: 2, height: 1, channels: 3 } })
  .png()
  .toBuffer();

/** The chunks of a PNG; throws where the check of one is wrong. */
function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    expect(file.readUInt32BE(end)).toBe(crc32(file.subarray(at + 4, end)));
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

test('texts are written into a picture, which stays what it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const file = Buffer.from(await withTexts(new Blob([png]), { Copyright: text }).arrayBuffer());
      const [header, first] = chunksOf(file);
      expect(header?.type).toBe('IHDR');
      expect(first?.type).toBe('iTXt');
      expect(first?.data.toString()).toBe(`Copyright\0\0\0\0\0${Buffer.from(text).toString()}`);
      expect(await sharp(file).raw().toBuffer()).toEqual(pixels);
    }),
    { numRuns: 30 },
  );
});
