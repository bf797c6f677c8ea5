import { expect, it } from 'vitest';
import { wholeRows } from '../../../src/components/evaluation.ts';
import { discriminatedOf, gpuMinutesOf } from '../../../src/components/measured.ts';
import { requireCurrent } from '../../../src/components/requireCurrent.ts';
import { generators } from '../../../src/networks/catalogue.ts';
import { MissingFactError, required } from '../../../src/components/required.ts';

const row = {
  set: 'test-a',
  method: 'telea',
  hole: 'square-12',
  photographs: 3,
  psnrPooled: 20,
  ssimMean: 0.5,
  l1Mean: 0.1,
  gradientEnergy: 0.4,
  seam: 1.1,
};

it('a fact that is missing is said to be, never written as a number', () => {
  expect(required(0, 'a number')).toBe(0);
  expect(() => required(undefined, 'the share')).toThrow(MissingFactError);
  expect(() => required(null, 'the share')).toThrow(/the share/);
});

it('a row of the evaluation has all its figures, or is refused by the name of what it lacks', () => {
  expect(wholeRows([row])).toEqual([row]);
  for (const figure of ['psnrPooled', 'gradientEnergy', 'seam'])
    expect(() => wholeRows([{ ...row, [figure]: null }])).toThrow(
      new RegExp(`${figure} of telea on square-12 of test-a`),
    );
});

it('what no training recorded has no number', () => {
  expect(discriminatedOf('deepfill-v1', 'square-50')).toBeGreaterThan(0.5);
  expect(() => discriminatedOf('deepfill-v1', 'square-99')).toThrow(/square-99/);
  expect(gpuMinutesOf('deepfill-v2')).toBeGreaterThan(0);
  expect(() => gpuMinutesOf('glcic-undilated')).toThrow(/glcic-undilated/);
});

it('what was made of a network that has changed since is refused, with the command that makes it anew', () => {
  const [first, ...others] = generators;
  const now = Object.fromEntries(generators.map(({ id, sha256 }) => [id, sha256]));
  expect(() => requireCurrent(now, 'The fills are', 'sheets')).not.toThrow();
  expect(() =>
    requireCurrent({ ...now, [first!.id]: others[0]!.sha256 }, 'The fills are', 'sheets'),
  ).toThrow(first!.id);
  expect(() => requireCurrent({}, 'Fills', 'sheets')).toThrow(
    /^Fills of older networks: npm run sheets -- --methods /,
  );
});
