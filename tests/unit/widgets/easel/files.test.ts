import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fileStructure } from '../../../../src/widgets/easel/fileStructure.ts';
import { holeFromRgba, rgbaFromHole } from '../../../../src/widgets/easel/openHole.ts';

const picture = sharp({
  create: {
    width: 40,
    height: 30,
    channels: 3,
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
    background: 'grey',
  },
});
const frames = await sharp({
  create: {
    width: 8,
    height: 16,
    channels: 3,
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
    background: 'grey',
  },
})
  .raw()
  .toBuffer();
const animation = sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } });

describe('the structure of picture files', () => {
  it.each(['png', 'jpeg', 'gif', 'webp'] as const)(
    'a %s is whole or cut short wherever it is cut',
    async (format) => {
      const bytes = new Uint8Array(await picture.clone().toFormat(format).toBuffer());
      expect(fileStructure(bytes)).toEqual({ format, truncated: false, animated: false });
      for (const share of [0.3, 0.6, 0.9, 0.99]) {
        const cut = bytes.slice(0, Math.floor(bytes.length * share));
        expect(fileStructure(cut)).toMatchObject({ format, truncated: true });
      }
    },
  );

  it('a JPEG with bytes after its end, as cameras write, is whole', async () => {
    const bytes = await picture.clone().jpeg({ progressive: true }).toBuffer();
    expect(fileStructure(new Uint8Array([...bytes, 0, 0, 0])).truncated).toBe(false);
  });

  it('an end marker inside a thumbnail does not pass for the end', async () => {
    const bytes = new Uint8Array(await picture.clone().jpeg().toBuffer());
    const thumbnail = [0xff, 0xe1, 0, 6, 1, 2, 0xff, 0xd9];
    const cut = Uint8Array.from([0xff, 0xd8, ...thumbnail, ...bytes.slice(2, 120)]);
    expect(fileStructure(cut).truncated).toBe(true);
  });

  it.each(['gif', 'webp'] as const)('an animated %s is known as one', async (format) => {
    const bytes = await animation.clone().toFormat(format).toBuffer();
    expect(fileStructure(new Uint8Array(bytes))).toEqual({
      format,
      truncated: false,
      animated: true,
    });
  });

  it('says nothing about what it does not know', () => {
    expect(fileStructure(new TextEncoder().encode('a letter to a friend'))).toMatchObject({
      format: 'unknown',
      truncated: false,
    });
    expect(fileStructure(new Uint8Array())).toMatchObject({ format: 'unknown' });
  });
});

describe('a hole as a picture', () => {
  it('comes back as it was saved', () => {
    const hole = { width: 3, height: 2, data: Uint8Array.of(1, 0, 1, 0, 0, 1) };
    expect(holeFromRgba({ width: 3, height: 2, data: rgbaFromHole(hole) })).toEqual(hole);
  });

  it('is missing where the picture is light, known where it is dark or transparent', () => {
    const data = Uint8ClampedArray.of(200, 200, 200, 255, 60, 60, 60, 255, 255, 255, 255, 0);
    expect([...holeFromRgba({ width: 3, height: 1, data }).data]).toEqual([1, 0, 0]);
  });
});
