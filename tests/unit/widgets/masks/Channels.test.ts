import { expect, test } from 'vitest';
import { generatorLayers, ourWidths } from '../../../../src/inpainting/deepFillV2.ts';
import { columnsOf } from '../../../../src/widgets/masks/Channels.tsx';
import { gateLayers, parts } from '../../../../src/widgets/masks/layers.ts';

const layers = generatorLayers(ourWidths.generator);
const shown = parts.flatMap((part) => gateLayers[part]);

test.each(shown)('the gates of $output are half as high together as wide', ({ output }) => {
  const { channels } = layers.find(({ id }) => `gate_${id}` === output)!;
  const columns = columnsOf(channels);
  expect(2 * Math.ceil(channels / columns)).toBe(columns);
});
