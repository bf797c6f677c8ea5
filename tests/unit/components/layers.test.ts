import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf, shareOf, totalOf, type Layer } from '../../../src/components/networks/layers.ts';
import {
  heightOf,
  layOut,
  ticksOf,
  widthOf,
} from '../../../src/components/networks/layerLayout.ts';
import { barsOf, nameOf, tapsOf, whereItIs } from '../../../src/components/networks/layerMarks.ts';
import { stagesOf } from '../../../src/components/networks/layerRows.ts';
import { deepFillV2 } from '../../../src/inpainting/deepFillV2.ts';
import { parameterCount, uNetLayers } from '../../../src/inpainting/partialConvolutionUNet.ts';
import { networks } from '../../../src/networks/catalogue.ts';

const drawingOf = (network: string) => layOut(layersOf(network).layers, stagesOf(network));

/** Multiply-adds from the shape alone; of attention, 3 × 3 patches compared and 4 × 4 copied at every second place. */
function multiplyAddsOf({ kind, kernel, inputs, outputs, places }: Layer): number {
  if (kind === 'dense') return inputs * outputs;
  if (kind === 'channelwise') return inputs * places ** 4;
  if (kind === 'attention') return (places / 2) ** 4 * inputs * (9 + 16);
  return places ** 2 * kernel! ** 2 * inputs * outputs * (kind === 'gated' ? 2 : 1);
}

describe.each(networks)('the layers of $id', ({ id, parameters }) => {
  const { network, size, layers } = layersOf(id);
  const drawing = drawingOf(id);

  it('hold the parameters that the catalogue counts, and no others', () => {
    expect(network).toBe(id);
    expect(totalOf(layers, 'parameters')).toBe(parameters);
  });

  it('do the work that their shapes ask for', () => {
    expect(size).toBe(128);
    expect(layers.map((layer) => layer.multiplyAdds)).toEqual(layers.map(multiplyAddsOf));
  });

  it('stand beside an axis that names the picture’s size and the smallest, and has room for each', () => {
    const sizes = [size, ...layers.map(({ places }) => places)];
    const ticks = ticksOf(sizes);
    expect([ticks[0], ticks.at(-1)]).toEqual([Math.min(...sizes), size]);
    expect(sizes).toEqual(expect.arrayContaining([...ticks]));
    const gaps = ticks.slice(1).map((places, i) => heightOf(places) - heightOf(ticks[i]!));
    for (const gap of gaps) expect(gap).toBeGreaterThan(10);
  });

  it('are given as many channels as those before them hand on', () => {
    const outputs = new Map(layers.map(({ name, outputs: count }) => [name, count]));
    for (const { inputs, from, kind } of layers) {
      if (kind === 'dense' || from.includes('picture')) continue;
      expect(inputs).toBe(from.reduce((sum, name) => sum + outputs.get(name)!, 0));
    }
  });

  it('are all drawn, none over another, none beyond the drawing', () => {
    expect(drawing.blocks.map(({ layer }) => layer)).toEqual(layers);
    for (const { row, box } of drawing.blocks) {
      expect(box.x + box.width / 2).toBeLessThanOrEqual(drawing.width);
      const right = drawing.blocks.filter((one) => one.row === row && one.box.x > box.x);
      for (const { box: other } of right)
        expect(box.x + box.width / 2).toBeLessThan(other.x - other.width / 2);
    }
    expect(new Set(drawing.blocks.map(nameOf)).size).toBe(layers.length);
  });

  it('have bars that add up, the longest of one length, none across its line', () => {
    const bars = barsOf(drawing.blocks);
    for (const measure of ['parameters', 'multiplyAdds'] as const) {
      const shares = bars.filter((bar) => bar.measure === measure).map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
    const [first, ...rest] = bars.toSorted((a, b) => b.share - a.share);
    for (const { share, box } of rest)
      expect(box.height / first!.box.height).toBeCloseTo(share / first!.share);
    expect(Math.max(...bars.map(({ box }) => box.top + box.height))).toBeLessThan(drawing.height);
  });
});

it('a block of more places is higher, one of more channels wider, by square roots', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 512 }), fc.integer({ min: 2, max: 8 }), (n, times) => {
      expect(heightOf(n * times ** 2)).toBeCloseTo(times * heightOf(n));
      expect(widthOf(n * times ** 2)).toBeCloseTo(times * widthOf(n));
    }),
  );
});

it('the U-Net’s are those that its chapter counts, with a skip to every layer on the way up', () => {
  const { layers } = layersOf('partial-convolution');
  expect(
    layers.map(({ kernel, stride, inputs, outputs, parameters }) => [
      kernel,
      stride,
      inputs,
      outputs,
      parameters,
    ]),
  ).toEqual(
    uNetLayers().map((layer) => [
      layer.size,
      layer.stride,
      layer.inputs,
      layer.outputs,
      parameterCount(layer),
    ]),
  );
  expect(drawingOf('partial-convolution').skips).toHaveLength(6);
  expect(drawingOf('glcic').skips).toEqual([]);
});

it('DeepFill v2’s are those that its chapter walks through, by their numbers', () => {
  const parts = ['coarse', 'continuing', 'matching', 'matched', 'joined'];
  const drawn = drawingOf('deepfill-v2').blocks.toSorted(
    (a, b) => parts.indexOf(a.layer.part) - parts.indexOf(b.layer.part),
  );
  const walked = deepFillV2('ours').filter(({ part }) => part !== 'critic');
  expect(drawn.map(({ layer }) => [layer.outputs, layer.dilation ?? 1, layer.parameters])).toEqual(
    walked.map(({ channels, dilation, parameters }) => [channels, dilation, parameters]),
  );
  // The authors' numbers go from 6 to 9 over the attention.
  expect(drawn.map(({ number }) => number)).toEqual(
    walked.map(({ name, kind }) => (kind === 'attention' ? '7–8' : /\d+/.exec(name)![0])),
  );
});

it('branches are joined where both have ended', () => {
  const { blocks, joins } = drawingOf('deepfill-v1');
  const joined = blocks.find(({ layer }) => layer.part === 'joined')!;
  expect(joins).toHaveLength(1);
  expect(joined.column).toBe(11);
  expect(drawingOf('glcic-discriminator').joins).toHaveLength(1);
  expect(drawingOf('deepfill-v1-critics').joins).toEqual([]);
});

it('taps lie as far apart as their dilation, to the scale of the block', () => {
  const block = drawingOf('glcic').blocks.find(({ layer }) => layer.dilation === 8)!;
  const [first, second, third] = [...tapsOf(block).matchAll(/M\S+ ([\d.]+)/g)].map(([, y]) => +y!);
  expect(third! - second!).toBeCloseTo(second! - first!, 0);
  expect((third! - first!) / block.box.height).toBeCloseTo(16 / block.layer.places, 1);
});

it('what chapters say of shares holds', () => {
  const { blocks } = drawingOf('context-encoder');
  expect(whereItIs(blocks)[0]).toContain('Code 5 (fully connected, channel by channel)');
  const deep = ({ places }: Layer) => places <= 8;
  expect(shareOf('partial-convolution', 'parameters', deep)).toBeGreaterThan(0.5);
  expect(shareOf('partial-convolution', 'multiplyAdds', deep)).toBeLessThan(0.1);
  const { layers } = layersOf('deepfill-v1');
  const busiest = layers.toSorted((a, b) => b.multiplyAdds - a.multiplyAdds)[0];
  expect(busiest?.kind).toBe('attention');
  const sides = layersOf('context-encoder').layers.map(({ places }) => places);
  expect(sides.filter((places) => places === 8)).toHaveLength(3);
  expect(sides.filter((places) => places === 128)).toHaveLength(2);
});

it('a network without rows, and a part without one, are refused', () => {
  expect(() => stagesOf('waifu')).toThrow(/does not know waifu/);
  expect(() => layOut(layersOf('glcic').layers, stagesOf('context-encoder'))).toThrow(/layers/);
});
