import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  discriminators,
  findNetwork,
  generators,
  networks,
} from '../../../src/networks/catalogue.ts';

const LARGEST = 8e6;
const LARGEST_TOGETHER = 40e6;

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

  it('says of the network what its own description says', async () => {
    const { name, year, cannot } = network;
    const about: unknown = JSON.parse(await readFile(`models/${network.id}/about.json`, 'utf8'));
    expect(about).toMatchObject({ name, year, cannot });
  });

  it('has a self-test whose places lie in the picture', () => {
    const { size, output, positions, values } = network.selfTest;
    expect(size % network.sizes.multipleOf).toBe(0);
    expect(values).toHaveLength(positions.length);
    expect(positions.length).toBeGreaterThan(0);
    expect(network.outputs.map(({ name }) => name)).toContain(output);
    expect(positions.every((position) => position >= 0 && position < 3 * size * size)).toBe(true);
  });
});

it.each(globSync('models/*/about.json'))('%s names a paper of the bibliography', async (path) => {
  const about = JSON.parse(await readFile(path, 'utf8')) as { readonly paper: string };
  expect(await readFile('content/references.bib', 'utf8')).toContain(`{${about.paper},`);
});

it('is of generators, which fill, and discriminators, which judge one of them', () => {
  expect(generators.every(({ selfTest }) => selfTest.output === 'fill')).toBe(true);
  for (const { selfTest, trained } of discriminators) {
    expect(selfTest.output).toBe('score');
    expect(generators.map(({ id }) => id)).toContain(trained.against);
  }
});

it('is no larger than a reader can be asked to load', () => {
  const bytes = networks.reduce((sum, network) => sum + network.bytes, 0);
  expect(bytes).toBeLessThanOrEqual(LARGEST_TOGETHER);
});

it('says which networks there are when asked for another', () => {
  expect(() => findNetwork('waifu')).toThrow(
    expect.objectContaining({
      code: 'bad-input',
      message: expect.stringContaining(networks[0]!.id) as string,
    }),
  );
});

describe.each(globSync('models/*/receptive-field.json'))('%s', (file) => {
  it('was measured on the weights that are there', async () => {
    const field: unknown = JSON.parse(await readFile(file, 'utf8'));
    const weights = await readFile(file.replace('receptive-field.json', 'checkpoint.pt'));
    expect(field).toMatchObject({ checkpoint: createHash('sha256').update(weights).digest('hex') });
  });
});
