import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { attentionOf, paperSettings } from '../../../../src/inpainting/attention/attention.ts';
import { holeOfCells, subsample } from '../../../../src/inpainting/attention/grid.ts';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { bricks } from '../../../../src/inpainting/patterns.ts';
import { runInNode } from '../../../../src/networks/node.ts';
import { featuresOutput } from '../../../../src/widgets/attention/scene.ts';
import { networks } from '../../../../src/widgets/attention/served.ts';

const side = 64;

describe.each(networks)('$name, on the features that it exports', ({ id }) => {
  it('has the attention that the figure computes', async () => {
    const hole = createHole(side, side);
    for (let y = 20; y < 44; y++) hole.data.fill(1, y * side + 18, y * side + 42);
    const { outputs } = await runInNode(
      {
        network: id,
        image: bricks(side, side, 9),
        hole,
        outputs: ['attention', featuresOutput],
      },
      pathToFileURL(resolve('models') + '/'),
    );
    const { dims, data } = outputs[featuresOutput]!;
    const [, channels, height, width] = dims;
    const features = { width: width!, height: height!, channels: channels!, data };
    const { row, targets } = attentionOf(
      subsample(features, 2),
      holeOfCells(hole, (2 * side) / width!),
      paperSettings,
    );
    const places = (width! * height!) / 4;
    for (const target of targets) {
      const expected = outputs['attention']!.data.subarray(target * places, (target + 1) * places);
      const found = new Float32Array(places);
      const { count, sources, weights } = row(target);
      for (let n = 0; n < count; n++) found[sources[n]!] = weights[n]!;
      found.forEach((weight, source) => {
        expect(Math.abs(weight - expected[source]!)).toBeLessThan(1e-3);
      });
    }
  });
});
