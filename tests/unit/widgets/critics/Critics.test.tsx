// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { Critics } from '../../../../src/widgets/critics/Critics.tsx';
import { judges } from '../../../../src/widgets/critics/judges.ts';
import { scenes } from '../../../../src/widgets/critics/scenes.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { methods } from '../../../../src/widgets/fill/served.ts';
import { choose, find, mount } from '../mounted.ts';

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

beforeEach(() => mount(<Critics id="critics" {...{ scene, photographs, methods, told, built }} />));

/** What is said of who looks, and what the button offers. */
const said = () => [
  /The critics? sees? the dashed square\./.exec(document.body.textContent)?.[0],
  find('.easel-go').textContent,
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
