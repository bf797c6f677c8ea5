import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import { drawChart } from '../../../src/components/chart.ts';

const svg = drawChart(
  {
    x: { axis: null },
    y: { axis: null },
    marks: [
      Plot.line([1 / 3, 2 / 7, 5 / 11], {
        y: (d: number) => d,
        x: (_: number, i: number) => i / 3,
      }),
      Plot.text([0.4567], { x: () => 0.1, y: () => 0.3, text: (d: number) => d.toFixed(3) }),
    ],
  },
  'One number, 0.457.',
);

test('a chart says its numbers with all their digits, to the eye and to the ear', () => {
  expect(svg).toContain('>0.457<');
  expect(svg).toContain('aria-label="One number, 0.457."');
});

test('places are given to a hundredth of a pixel, and paths to a tenth', () => {
  const attributes = svg.replace(/>[^<]*</g, '><').replace(/aria-label="[^"]*"/, '');
  expect(attributes).not.toMatch(/\d\.\d{3,}/);
  expect(/ d="([^"]+)"/.exec(svg)?.[1]).toMatch(/\d\.\d/);
  expect(/ d="([^"]+)"/.exec(svg)?.[1]).not.toMatch(/\d\.\d\d/);
});
