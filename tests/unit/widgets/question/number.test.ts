import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClose, parseNumber, readings } from '../../../../src/widgets/question/number.ts';

test.each([
  ['0.5', 0.5],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['1/9', 1 / 9],
  [' 1 024 ', 1024],
  ['−3', -3],
  ['2e3', 2000],
  ['√7', Math.sqrt(7)],
  ['sqrt(7)', Math.sqrt(7)],
  ['-√(2)/2', -Math.SQRT1_2],
  ['1/√4', 1 / 2],
  ['2√7', 2 * Math.sqrt(7)],
  ['2*sqrt(7)', 2 * Math.sqrt(7)],
])('reads “%s”', (text, value) => {
  expect(parseNumber(text)).toBeCloseTo(value, 12);
});

test.each(['', 'many', '1/0', '3 px', '1.2.3', '-', 'Infinity', '1/', '√', '√-7'])(
  'refuses “%s”',
  (text) => {
    expect(parseNumber(text)).toBeNull();
  },
);

test('reads every number that it is shown', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
      const shown = value.toFixed(3);
      expect(isClose(parseNumber(shown) ?? NaN, value, 0.001)).toBe(true);
    }),
  );
});

test.each([
  ['56,320', [56.32, 56320]],
  ['1,048,576', [1048576]],
  ['0,196', [0.196]],
  ['12,5', [12.5]],
  ['many', []],
])('takes “%s” for what it may mean', (text, values) => {
  expect(readings(text)).toEqual(values);
});

test.each([
  ['21 %', '%', [21]],
  ['21%', '%', [21]],
  ['21', '%', [21]],
  ['36 Weights and Biases', 'weights and biases', [36]],
  ['36,864 weights', 'weights and biases', [36.864, 36864]],
  ['0.9v', 'v', [0.9]],
  ['21 %', 'dB', []],
  ['21 %', '', []],
  ['3 pixels wide', 'pixels', []],
])('takes “%s” where “%s” stands behind the field', (text, unit, values) => {
  expect(readings(text, unit)).toEqual(values);
});

test('is strict where nothing is tolerated, but for what floating point loses', () => {
  expect(isClose(0.3, 0.1 + 0.2, 0)).toBe(true);
  expect(isClose(31, 30, 0)).toBe(false);
  expect(isClose(0.34, 0.33, 0.01)).toBe(true);
});
