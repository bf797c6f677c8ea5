import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { createImage } from '../../../../src/inpainting/image.ts';
import { mean } from '../../../../src/inpainting/mean.ts';
import { judgeInNode } from '../../../../src/networks/node.ts';
import { candidateIds, hear, seenSide } from '../../../../src/widgets/critics/court.ts';
import { blindest, seenBy } from '../../../../src/widgets/score-map/exercises.ts';
import {
  cellOf,
  coreOf,
  describeMeans,
  describePatch,
  fieldOf,
  mapsFrom,
  parties,
  patchAt,
  readingOf,
} from '../../../../src/widgets/score-map/maps.ts';
import { scoreMapCodec, sides } from '../../../../src/widgets/score-map/scene.ts';
import { scenes } from '../../../../src/widgets/score-map/scenes.ts';

const hole = createHole(seenSide, seenSide);
for (let y = 40; y < 80; y++) hole.data.fill(1, y * seenSide + 50, y * seenSide + 80);
const patches = fc.record({
  column: fc.nat(sides.length - 1),
  row: fc.nat(sides.length - 1),
});

describe('SN-PatchGAN’s maps', () => {
  const { discriminator: network, outputs } = parties;
  const fill = (method: string) =>
    Promise.resolve(createImage(seenSide, seenSide, 3, method === 'telea' ? 0.3 : 0.6));
  const photograph = createImage(seenSide, seenSide);
  photograph.data.forEach((_, i) => (photograph.data[i] = 0.5 + 0.4 * Math.sin(i / 7)));

  it('are the trained network’s: a score is the mean over channels of what training judges', async () => {
    const hearing = await hear(photograph, hole, parties, {
      fill,
      judge: (image, hole) => judgeInNode({ network, image, hole, outputs }),
    });
    const judged = mapsFrom(hearing);
    expect(judged.hole).toEqual({ left: 50, top: 40, width: 30, height: 40 });
    expect(judged.verdicts.map(({ id }) => id)).toEqual(candidateIds);
    const patch = { column: 2, row: 5 };
    const readings = judged.verdicts.map((verdict, i) => {
      const { score, outputs } = hearing.heard[i]!.judgement;
      expect(score.dims).toEqual([1, 1, sides.length, sides.length]);
      expect(verdict.map.scores).toHaveLength(sides.length ** 2);
      verdict.map.scores.forEach((value, place) =>
        expect(value).toBeCloseTo(score.data[place]!, 5),
      );
      const { dims, data } = outputs['judgement']!;
      const place = patch.row * sides.length + patch.column;
      const said = Array.from({ length: dims[1]! }, (_, c) => data[c * sides.length ** 2 + place]!);
      const reading = readingOf(verdict, patch);
      expect(reading.score).toBeCloseTo(mean(said), 5);
      const paid = said.map((one) => Math.max(0, verdict.id === 'photograph' ? 1 - one : 1 + one));
      expect(reading.loss).toBeCloseTo(mean(paid), 5);
      return reading.score;
    });
    expect(new Set(readings).size).toBe(candidateIds.length);
    expect(describeMeans(judged.verdicts)).toMatch(
      /^Mean scores: the photograph [+−]\d\.\d\d, Telea’s fill [+−]\d\.\d\d, DeepFill v2’s fill/,
    );
    expect(describePatch(judged.verdicts, { column: 0, row: 7 })).toMatch(
      /^Patch in column 1, row 8 of 8: .* It sees 95 by 110 pixels of the picture\.$/,
    );
  });
});

describe('a patch', () => {
  it('is found again by any pixel of its cell', () => {
    fc.assert(
      fc.property(patches, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (patch, share) => {
        const { left, top, width, height } = cellOf(patch);
        expect(patchAt(left + share * width, top + share * height)).toEqual(patch);
      }),
    );
  });

  it('looks hardest at what is within its view', () => {
    fc.assert(
      fc.property(patches, (patch) => {
        const [core, field] = [coreOf(patch), fieldOf(patch)];
        expect(core.width * core.height).toBeLessThan(field.width * field.height);
      }),
    );
  });

  it('sees least in the corner that the strides begin with', () => {
    expect(blindest).toEqual({ column: 0, row: 0 });
    expect(seenBy({ column: 7, row: 7 })).toBeGreaterThan(seenBy(blindest));
  });
});

describe('a scene', () => {
  it.each(Object.entries(scenes))('%s comes back from an address', (_, scene) => {
    expect(scoreMapCodec.decode(scoreMapCodec.encode(scene))).toEqual(scene);
  });

  it('comes back whatever its patch', () => {
    fc.assert(
      fc.property(patches, (patch) => {
        const scene = { photograph: 'own', marks: [], patch };
        expect(scoreMapCodec.decode(scoreMapCodec.encode(scene))).toEqual(scene);
      }),
    );
  });
});
