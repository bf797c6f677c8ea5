import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// The walls need no types, and without them the whole program need not be read.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that a text breaks when it stands in a file of ours; the file must exist, its text is not read. */
async function broken(filePath: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages
    .map(({ ruleId }) => ruleId)
    .filter((rule) => rule === null || !rule.startsWith('@typescript-eslint/'));
}

const inpainting = 'src/inpainting/image.ts';
const networks = 'src/networks/contract.ts';

describe('the walls between folders', () => {
  it.each([
    ['the layer above', inpainting, `import '../networks/contract.ts';`],
    [
      'a type of the layer above',
      inpainting,
      `export type { Tensor } from '../networks/contract.ts';`,
    ],
    [
      'an import while running',
      inpainting,
      `export const later = import('../widgets/fill/Fill.tsx');`,
    ],
    ['a package', inpainting, `import { h } from 'preact'; export { h };`],
    ['Node', inpainting, `import { readFileSync } from 'node:fs'; export { readFileSync };`],
    ['a component from a network', networks, `import '../components/Fill.astro';`],
    [
      'a worker of a widget',
      networks,
      `new Worker(new URL('../widgets/fill/w.ts', import.meta.url));`,
    ],
    ['a page', networks, `export * from '../pages/index.astro';`],
    ['a command', networks, `export * from '../commands/fill.ts';`],
  ])('refuses %s', async (_, file, text) => {
    expect(await broken(file, text)).toContain('lacuna/arrows');
  });

  it.each([
    ['its own folder', inpainting, `export * from './hole.ts';`],
    ['the layer below', networks, `export * from '../inpainting/hole.ts';`],
    ['data', networks, `export { default } from '../../models/catalogue.json';`],
    ['a package', networks, `import * as ort from 'onnxruntime-web/webgpu'; export { ort };`],
  ])('allows %s', async (_, file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });

  it.each([
    ['the page', `export const title = document.title;`],
    ['a canvas', `export const canvas = new OffscreenCanvas(1, 1);`],
    ['the clock of the page', `export const now = performance.now();`],
    ['Node', `export const folder = process.cwd();`],
    ['the network', `export const answer = fetch('picture.png');`],
  ])('keeps src/inpainting from %s', async (_, text) => {
    expect(await broken(inpainting, text)).toEqual(['no-undef']);
  });

  it('leaves src/inpainting the language itself', async () => {
    const text = `export const sum = (values: Float32Array): number => Math.max(...values, Infinity);`;
    expect(await broken(inpainting, text)).toEqual([]);
  });

  it('closes the way round through globalThis', async () => {
    expect(await broken(inpainting, `export const g: unknown = globalThis;`)).toEqual([
      'no-restricted-globals',
    ]);
  });

  it.each([inpainting, networks])('refuses another origin in %s', async (file) => {
    const text = `export const model = 'https://example.org/network.onnx';`;
    expect(await broken(file, text)).toEqual(['no-restricted-syntax']);
  });
});
