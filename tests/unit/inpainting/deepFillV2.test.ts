import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  criticLayers,
  deepFillV2,
  generatorLayers,
  ourCriticStrides,
  ourWidths,
  releasedCriticStrides,
  releasedWidths,
  type NetworkLayer,
} from '../../../src/inpainting/deepFillV2.ts';
import { elu } from '../../../src/inpainting/activation.ts';
import { findNetwork } from '../../../src/networks/catalogue.ts';
import { runInNode } from '../../../src/networks/node.ts';
import { selfTestInputs } from '../../../src/networks/selfTest.ts';

const file = new URL(
  '../../../models/training/reference/deepfill-v2-variables.txt',
  import.meta.url,
);
const released = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', shape = ''] = /^(\S+) \[([\d, ]*)\]$/.exec(line) ?? [];
      return /\/(kernel|bias)$/.test(name) ? [[name, shape.split(', ').map(Number)] as const] : [];
    }),
);

function variables(scope: string, layers: readonly NetworkLayer[]) {
  return layers.flatMap(({ name, kernel, inputs, filters }) => {
    const path = name.endsWith('upsample') ? `${scope}/${name}/${name}_conv` : `${scope}/${name}`;
    return [
      [`${path}/kernel`, [kernel, kernel, inputs, filters]],
      [`${path}/bias`, [filters]],
    ] as const;
  });
}

const sum = (layers: readonly NetworkLayer[]) =>
  layers.reduce((total, { parameters }) => total + parameters, 0);

describe('the released network', () => {
  const generator = generatorLayers(releasedWidths.generator).filter(({ filters }) => filters > 0);
  const critic = criticLayers(releasedWidths.critic, releasedCriticStrides);

  test('has these variables, shape by shape, and no others', () => {
    const ours = new Map<string, readonly number[]>([
      ...variables('inpaint_net', generator),
      ...variables('discriminator/sn_patch_gan', critic),
    ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(released));
  });

  test('has this many parameters', () => {
    expect(sum(generator)).toBe(4_052_478);
    expect(sum(critic)).toBe(5_946_816);
  });

  test('sees this far', () => {
    const field = (id: string) => deepFillV2('released').find((layer) => layer.id === id)?.field;
    expect(['conv6', 'conv7_atrous', 'conv8_atrous', 'conv9_atrous', 'conv10_atrous'].map(field)) //
      .toEqual([31, 47, 79, 143, 271]);
    expect(field('conv12')).toBe(287);
    expect(field('allconv11')).toBeNull();
  });
});

test('the exported discriminator has as many parameters as the list', () => {
  expect(sum(criticLayers(ourWidths.critic, ourCriticStrides))).toBe(
    findNetwork('sn-patch-gan').parameters,
  );
});

describe('the exported network', () => {
  const entry = findNetwork('deepfill-v2');
  const layers = generatorLayers(ourWidths.generator);
  const side = 64;

  test('has as many parameters as the list', () => {
    expect(sum(layers)).toBe(entry.parameters);
  });

  test('gives every layer in the shape of the list, and factors whose product goes on', async () => {
    const gated = layers.filter(({ kind }) => kind === 'gated');
    const { outputs } = await runInNode({
      network: 'deepfill-v2',
      ...selfTestInputs(side),
      outputs: [
        ...gated.flatMap(({ name }) => [`feature_${name}`, `gate_${name}`]),
        'feature_rebuilt',
        'feature_matching',
        'coarse',
      ],
    });
    const dims = ({ channels, scale }: NetworkLayer) => [1, channels, side / scale, side / scale];
    for (const layer of gated) {
      expect(outputs[`feature_${layer.name}`]?.dims, layer.name).toEqual(dims(layer));
      expect(outputs[`gate_${layer.name}`]?.dims, layer.name).toEqual(dims(layer));
    }
    const attention = layers.find(({ kind }) => kind === 'attention')!;
    expect(outputs['feature_rebuilt']?.dims).toEqual(dims(attention));
    expect(outputs['coarse']?.dims).toEqual([1, 3, side, side]);

    // What attention is given is the branch's last product; its features are not negative.
    const [feature, gate] = [outputs['feature_pmconv6']!.data, outputs['gate_pmconv6']!.data];
    const given = outputs['feature_matching']!.data;
    given.forEach((value, i) =>
      expect(Math.abs(Math.max(0, feature[i]!) * gate[i]! - value)).toBeLessThan(1e-5),
    );
    expect(outputs['feature_conv6']!.data.some((value) => elu(value) < 0)).toBe(true);
  });
});
