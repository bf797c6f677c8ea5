import { expect, it } from 'vitest';
import {
  discriminatedOf,
  gpuMinutesOf,
  requireMeasured,
  wholeRows,
} from '../../../src/components/measured.ts';
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

it('measurements of a network that has changed since are refused, with the command that makes them anew', () => {
  const [first, ...others] = generators;
  const now = Object.fromEntries(generators.map(({ id, sha256 }) => [id, sha256]));
  expect(() => requireMeasured(now)).not.toThrow();
  expect(() => requireMeasured({ ...now, [first!.id]: others[0]!.sha256 })).toThrow(first!.id);
  expect(() => requireMeasured({})).toThrow(/evaluate:all/);
});
