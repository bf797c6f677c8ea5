import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../../src/inpainting/attention/attention.ts';
import { AttentionSteps } from '../../../../src/widgets/attention-steps/AttentionSteps.tsx';
import { stepsCodec } from '../../../../src/widgets/attention-steps/codec.ts';
import {
  columns,
  cosines,
  laidOn,
  missingAt,
  rows,
  sources,
  targets,
  valueAt,
  weightsOf,
} from '../../../../src/widgets/attention-steps/example.ts';
import { scenes, steps, surveyShapes } from '../../../../src/widgets/attention-steps/scene.ts';
import {
  bytesText,
  costsOf,
  everyPatch,
  written,
} from '../../../../src/widgets/attention-steps/shapes.ts';
import { describeCell } from '../../../../src/widgets/attention-steps/words.ts';
import { SceneCodeError } from '../../../../src/widgets/scene/codec.ts';

/** The small example for the functions of `inpainting`. */
const places = Array.from({ length: rows * columns }, (_, i) => ({
  x: i % columns,
  y: Math.floor(i / columns),
}));
const sides = { width: columns, height: rows };
const image = { ...sides, channels: 1, data: Float32Array.from(places, valueAt) };
const hole = { ...sides, data: Uint8Array.from(places, (place) => Number(missingAt(place))) };

describe('the small example', () => {
  it('has the weights that the layer itself computes, among its kernels', () => {
    const { row } = attentionOf(image, hole, { patch: 3, fusion: false, scale: 10, hard: false });
    targets.forEach(({ x, y }, t) => {
      const found = row(y * columns + x);
      const all = new Map<number, number>();
      for (let n = 0; n < found.count; n++) all.set(found.sources[n]!, found.weights[n]!);
      const inside = sources.map((source) => all.get(source.y * columns + source.x) ?? 0);
      // The layer also takes patches cut by the border; among the others the shares must be the same.
      const total = inside.reduce((sum, weight) => sum + weight, 0);
      weightsOf(10)[t]!.forEach((weight, s) => {
        expect(inside[s]! / total).toBeCloseTo(weight, 4);
      });
    });
  });

  it('finds the stripe: each place is most like patches of its own phase', () => {
    targets.forEach(({ x, y }, t) => {
      const best = sources[cosines[t]!.indexOf(Math.max(...cosines[t]!))]!;
      expect((((best.x - best.y - (x - y)) % 3) + 3) % 3).toBe(0);
    });
  });

  it('rebuilds the stripes more sharply the larger the scale', () => {
    const truths = targets.map(({ x, y }) => [9, 5, 1][(((x - y) % 3) + 3) % 3]!);
    const errorAt = (scale: number): number =>
      targets.reduce(
        (sum, target, t) => sum + Math.abs(laidOn(target, weightsOf(scale)).mean - truths[t]!),
        0,
      );
    expect(errorAt(200)).toBeLessThan(errorAt(10));
    expect(errorAt(10)).toBeLessThan(errorAt(1));
    expect(errorAt(200) / targets.length).toBeLessThan(0.5);
  });
});

describe('the shapes', () => {
  it('are the survey’s', () => {
    const { features, kernels, scores } = costsOf(surveyShapes);
    expect([features, kernels, scores]).toEqual([
      [64, 64, 64],
      [128, 64, 3, 3],
      [128, 64, 64],
    ]);
  });

  it('count what matching costs', () => {
    expect(costsOf(surveyShapes).multiplications).toBe(128 * 64 * 9 * 64 * 64);
    const { scoreBytes } = costsOf({ ...surveyShapes, patches: everyPatch(surveyShapes) });
    expect(scoreBytes).toBe(4 * 64 ** 4);
    expect([written(999), written(301_989_888), written(9_663_676_416)]).toEqual([
      '999',
      '302 million',
      '9.7 billion',
    ]);
    expect(bytesText(67_108_864)).toBe('67.1\u00a0MB');
  });
});

describe('the figure', () => {
  it.each(steps)(
    'is drawn on the server at the step %s, and comes back from an address',
    (step) => {
      const scene = { ...scenes.match, step };
      expect(renderToString(<AttentionSteps id="steps" scene={scene} />)).toContain(
        describeCell(scene),
      );
      expect(stepsCodec.decode(stepsCodec.encode(scene))).toEqual(scene);
    },
  );

  it('refuses an address of a place that is not there', () => {
    const code = stepsCodec.encode({ ...scenes.match, target: 99 });
    expect(() => stepsCodec.decode(code)).toThrow(SceneCodeError);
  });
});
