import { expect, test } from 'vitest';
import {
  scenesAlone,
  standingAt,
  addressAlone,
  type Widget,
} from '../../../src/components/alone.ts';
import { networksRun } from '../../../src/components/teaching/runs.ts';

const idsOf = (address: string): readonly string[] => {
  const { widget, scene } = standingAt(address);
  return networksRun(widget, scene).map(({ id }) => id);
};

test.each([
  ['/embed/fill/hero/', ['deepfill-v2']],
  // PatchMatch fills it, and was not trained.
  ['/embed/fill/sea/', []],
  ['/embed/critics/apart/', ['deepfill-v1', 'deepfill-v1-critics']],
  // One network, with attention and without.
  ['/embed/influence/shore/', ['deepfill-v1']],
  ['/embed/attention/', []],
  ['/embed/attention/shore/', ['deepfill-v1']],
  // Its coarse picture and its fill come of the same file.
  ['/embed/side-by-side/stages/', ['deepfill-v1']],
  ['/embed/diffusion/', []],
])('the first run of %s needs %j', (address, ids) => expect(idsOf(address)).toEqual(ids));

test('what is needed is known for every figure that stands alone', () => {
  for (const [widget, scenes] of Object.entries(scenesAlone)) {
    for (const scene of scenes) {
      const address = addressAlone(widget as Widget, scene);
      expect(standingAt(address)).toEqual({ widget, scene });
      expect(() => idsOf(address)).not.toThrow();
    }
  }
});

test('an address where nothing stands alone is refused', () => {
  expect(() => standingAt('/embed/nothing/')).toThrow(/not where a widget stands alone/);
});
