// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Critics } from '../../../../src/widgets/critics/Critics.tsx';
import { judges } from '../../../../src/widgets/critics/judges.ts';
import { scenes } from '../../../../src/widgets/critics/scenes.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { methods } from '../../../../src/widgets/fill/served.ts';

const scene = scenes['shore']!;
const share = { opponent: 'GLCIC', share: 0.9 };
const told = {
  hole: 'a square',
  photographs: 40,
  shares: Object.fromEntries(judges.map(({ id }) => [id, share])) as Record<
    (typeof judges)[number]['id'],
    typeof share
  >,
};
const built = {
  asked: scene,
  view: { left: 0, top: 0, width: 64, height: 64 },
  verdicts: [{ id: 'photograph', score: 1, terms: [1, 0.5] } as const],
  stills: { photograph: 'p.webp', classical: 'c.webp', network: 'n.webp' },
};

let page: HTMLElement;
beforeEach(async () => {
  history.replaceState(null, '', '#');
  page = document.createElement('div');
  document.body.append(page);
  await act(() =>
    render(<Critics id="critics" {...{ scene, photographs, methods, told, built }} />, page),
  );
});
afterEach(() => {
  render(null, page);
  page.remove();
});

const choose = (judge: string) =>
  act(() => {
    const select = page.querySelector('select')!;
    select.value = judge;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
/** What is said of who looks, and what the button offers. */
const said = () => [
  /The critics? sees? the dashed square\./.exec(page.textContent)?.[0],
  page.querySelector('.easel-go')?.textContent,
];

it('speaks of as many critics as judge', async () => {
  const two = ['The critics see the dashed square.', 'Ask the critics'];
  const one = ['The critic sees the dashed square.', 'Ask the critic'];
  expect(said()).toEqual(two);
  await choose('sn-patch-gan');
  expect(said()).toEqual(one);
  await choose('deepfill-v1-critics');
  expect(said()).toEqual(two);
  await choose('context-encoder-discriminator');
  expect(said()).toEqual(one);
});
