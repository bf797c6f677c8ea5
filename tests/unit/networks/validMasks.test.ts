import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createImage } from '../../../src/inpainting/image.ts';
import { validOf } from '../../../src/inpainting/partialConvolution.ts';
import { uNetLayers, validThrough } from '../../../src/inpainting/partialConvolutionUNet.ts';
import { runInNode } from '../../../src/networks/node.ts';
import { holes, rectangles } from '../inpainting/arbitrary.ts';

const layers = uNetLayers();
const outputs = layers.map(({ name }) => `valid_${name.replace(' ', '')}`);

/** Something known is left, as the network asks. */
const fillable = fc
  .constantFrom(64, 128)
  .chain((side) => fc.oneof(holes(side, side), rectangles(side, side)))
  .filter(({ data }) => data.includes(0));

test('the masks are the exported graph’s, value by value', async () => {
  await fc.assert(
    fc.asyncProperty(fillable, async (hole) => {
      const image = createImage(hole.width, hole.height, 3, 0.5);
      const run = await runInNode({ network: 'partial-convolution', image, hole, outputs });
      const masks = validThrough(layers, validOf(hole));
      outputs.forEach((name, i) => {
        expect(run.outputs[name]!.dims).toEqual([1, 1, masks[i]!.height, masks[i]!.width]);
        expect(Buffer.compare(Uint8Array.from(run.outputs[name]!.data), masks[i]!.data)).toBe(0);
      });
    }),
    { numRuns: 12 },
  );
}, 60_000);
