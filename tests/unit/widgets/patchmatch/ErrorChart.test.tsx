// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ErrorChart } from '../../../../src/widgets/patchmatch/ErrorChart.tsx';
import { findAll, mount } from '../mounted.ts';

test.each([
  ['a field comes to no error', [40, 3, 0], 0],
  ['the exact field has none', [40, 3, 2], 0],
  ['there was none from the beginning', [0, 0, 0], 0],
  ['no error changes', [5, 5, 5], 5],
])('the chart is drawn within its frame where %s', async (_, errors, exact) => {
  await mount(<ErrorChart errors={errors} exact={exact} step={0} />);
  expect(document.body.innerHTML).not.toMatch(/NaN|Infinity/);
  const heights = findAll('circle', SVGCircleElement).map((dot) => Number(dot.getAttribute('cy')));
  expect(heights).toHaveLength(errors.length);
  for (const height of heights) {
    expect(height).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThanOrEqual(170);
  }
});
