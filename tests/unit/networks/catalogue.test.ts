import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findNetwork, networks } from '../../../src/networks/catalogue.ts';

const LARGEST = 8e6;

describe.each(networks)('the catalogue on $id', (network) => {
  it('describes the file that is there', async () => {
    const data = await readFile(`models/${network.file}`);
    const sha256 = createHash('sha256').update(data).digest('hex');
    expect({ bytes: data.length, sha256 }).toEqual({
      bytes: network.bytes,
      sha256: network.sha256,
    });
    expect(data.length).toBeLessThanOrEqual(LARGEST);
  });

  it('has a self-test whose places lie in the picture', () => {
    const { size, positions, fill } = network.selfTest;
    expect(size % network.sizes.multipleOf).toBe(0);
    expect(fill).toHaveLength(positions.length);
    expect(positions.length).toBeGreaterThan(0);
    expect(positions.every((position) => position >= 0 && position < 3 * size * size)).toBe(true);
  });
});

it('says which networks there are when asked for another', () => {
  expect(() => findNetwork('waifu')).toThrow(
    expect.objectContaining({
      code: 'bad-input',
      message: expect.stringContaining(networks[0]!.id) as string,
    }),
  );
});
