import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import {
  listPictures,
  readHole,
  readImage,
  writeHole,
  writeImage,
} from '../../../src/commands/pictures.ts';
import { softPicture, temporaryFolder } from './folder.ts';

describe('pictures', () => {
  test.each(['png', 'webp'])('come back from %s as they went', async (ending) => {
    const path = join(await temporaryFolder(), 'new', `picture.${ending}`);
    const image = softPicture(21, 13);
    await writeImage(path, image);
    expect(await readImage(path)).toEqual(image);
  });

  test('come back from JPEG nearly as they went', async () => {
    const path = join(await temporaryFolder(), 'picture.JPG');
    const image = softPicture(32, 32);
    await writeImage(path, image);
    (await readImage(path)).data.forEach((value, i) =>
      expect(Math.abs(value - image.data[i]!)).toBeLessThan(0.1),
    );
  });

  test('are turned as their EXIF says', async () => {
    const path = join(await temporaryFolder(), 'turned.jpg');
    const pixels = Buffer.alloc(16 * 32 * 3, 30);
    pixels.fill(220, 0, 16 * 16 * 3);
    await sharp(pixels, { raw: { width: 16, height: 32, channels: 3 } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toFile(path);
    const image = await readImage(path);
    expect(image).toMatchObject({ width: 32, height: 16 });
    expect(image.data[0]).toBeLessThan(0.2);
    expect(image.data[31]).toBeGreaterThan(0.8);
  });

  test('of grey, of 16 bits and with transparency are three colours of 8 bits over white', async () => {
    const folder = await temporaryFolder();
    const grey = sharp(Uint8Array.of(0, 51, 102, 255), {
      raw: { width: 2, height: 2, channels: 1 },
    });
    await grey.toColourspace('b-w').png().toFile(join(folder, 'grey.png'));
    const read = await readImage(join(folder, 'grey.png'));
    expect(read.data).toEqual(
      Float32Array.from([0, 51, 102, 255, 0, 51, 102, 255, 0, 51, 102, 255], (v) => v / 255),
    );

    const deep = sharp(Uint16Array.of(65535, 0, 32896), {
      raw: { width: 1, height: 1, channels: 3 },
    });
    await deep.toColourspace('rgb16').png().toFile(join(folder, 'deep.png'));
    expect((await readImage(join(folder, 'deep.png'))).data).toEqual(
      Float32Array.of(1, 0, 128 / 255),
    );

    const clear = sharp(Uint8Array.of(0, 0, 0, 0), { raw: { width: 1, height: 1, channels: 4 } });
    await clear.png().toFile(join(folder, 'clear.png'));
    expect([...(await readImage(join(folder, 'clear.png'))).data]).toEqual([1, 1, 1]);
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('not a picture')],
    ['cut off', async () => (await bigPng()).subarray(0, 200)],
  ])('that cannot be read are named: %s', async (_, content) => {
    const path = join(await temporaryFolder(), 'broken.png');
    await writeFile(path, await content());
    await expect(readImage(path)).rejects.toThrow(/broken\.png cannot be read as a picture/);
    await expect(readHole(path)).rejects.toThrow(/broken\.png cannot be read as a picture/);
  });

  test('are written to known endings alone', async () => {
    const path = join(await temporaryFolder(), 'picture.gif');
    await expect(writeImage(path, softPicture(2, 2))).rejects.toThrow(/must end in/);
  });
});

describe('holes', () => {
  test('are white where something is missing', async () => {
    const path = join(await temporaryFolder(), 'hole.png');
    const hole = createHole(3, 2);
    hole.data.set([1, 0, 1, 0, 1, 0]);
    await writeHole(path, hole);
    expect(await readHole(path)).toEqual(hole);
  });

  test('in grey are halved at the middle, and what is transparent is known', async () => {
    const path = join(await temporaryFolder(), 'hole.png');
    const rgba = [127, 127, 127, 255, 128, 128, 128, 255, 255, 255, 255, 0, 255, 255, 255, 255];
    await sharp(Uint8Array.from(rgba), { raw: { width: 4, height: 1, channels: 4 } })
      .png()
      .toFile(path);
    expect([...(await readHole(path)).data]).toEqual([0, 1, 0, 1]);
  });
});

describe('a folder', () => {
  test('gives its pictures by name and passes over the rest', async () => {
    const folder = await temporaryFolder();
    for (const name of ['b.png', 'a.JPG', 'notes.txt', 'c.webp'])
      await writeFile(join(folder, name), '');
    expect((await listPictures(folder)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  test('without pictures, with two of a name, or that is not there, is told', async () => {
    const folder = await temporaryFolder();
    await expect(listPictures(folder)).rejects.toThrow(/holds no/);
    for (const name of ['a.png', 'a.jpg']) await writeFile(join(folder, name), '');
    await expect(listPictures(folder)).rejects.toThrow(/two pictures called a/);
    await expect(listPictures(join(folder, 'none'))).rejects.toThrow(/not a folder/);
  });
});

function bigPng(): Promise<Buffer> {
  const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * i) % 251);
  return sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer();
}
