// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ErrorChart } from '../../../../src/widgets/patchmatch/ErrorChart.tsx';

test.each([
  ['a field comes to no error', [40, 3, 0], 0],
  ['the exact field has none', [40, 3, 2], 0],
  ['there was none from the beginning', [0, 0, 0], 0],
  ['no error changes', [5, 5, 5], 5],
])('the chart is drawn within its frame where %s', async (_, errors, exact) => {
  await act(() => render(<ErrorChart errors={errors} exact={exact} step={0} />, document.body));
  expect(document.body.innerHTML).not.toMatch(/NaN|Infinity/);
  const heights = [...document.querySelectorAll('circle')].map((dot) =>
    Number(dot.getAttribute('cy')),
  );
  expect(heights).toHaveLength(errors.length);
  for (const height of heights) {
    expect(height).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThanOrEqual(170);
  }
});
