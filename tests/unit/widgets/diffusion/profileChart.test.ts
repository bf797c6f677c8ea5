// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createProfileChart } from '../../../../src/widgets/diffusion/profileChart.ts';

test('lines that come after the chart are drawn: the fill at rest, and that of the method before', () => {
  const row = Float32Array.of(0.2, 0.4, 0.6, 0.8);
  const first = { row: 0, rows: 1, truth: row, current: row, final: null, before: null, holes: [] };
  const { svg, update } = createProfileChart(first, 200);
  const lineOf = (name: string) => svg.querySelector(`.profile-${name} path`)?.getAttribute('d');
  expect([lineOf('final'), lineOf('before')]).toEqual(['', '']);
  update({ ...first, final: row, before: row });
  expect(lineOf('final')).toMatch(/^M/);
  expect(lineOf('before')).toBe(lineOf('final'));
});
