import { expect, test } from 'vitest';
import { generatorLayers, ourWidths } from '../../../../src/inpainting/deepFillV2.ts';
import { aspect, columnsOf } from '../../../../src/widgets/masks/Channels.tsx';
import { gateLayers, parts } from '../../../../src/widgets/masks/layers.ts';

const layers = generatorLayers(ourWidths.generator);
const shown = parts.flatMap((part) => gateLayers[part]);

test.each(shown)('the gates of $output fill the frame that is kept for them', ({ output }) => {
  const { channels } = layers.find(({ id }) => `gate_${id}` === output)!;
  const columns = columnsOf(channels);
  const filled = (aspect * Math.ceil(channels / columns)) / columns;
  expect(filled).toBeLessThanOrEqual(1);
  expect(filled).toBeGreaterThan(0.9);
});
