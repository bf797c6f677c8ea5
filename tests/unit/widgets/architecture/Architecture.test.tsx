// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import renderToString from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { Architecture } from '../../../../src/widgets/architecture/Architecture.tsx';
import { architectureCodec, trainedKnobs } from '../../../../src/widgets/architecture/scene.ts';
import { scenes } from '../../../../src/widgets/architecture/scenes.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { squaresOf } from '../../../../src/widgets/easel/squares.ts';
import { codeInFragment } from '../../../../src/widgets/scene/address.ts';
import { find, findAll, fragment, mount, textsOf } from '../mounted.ts';

const scene = scenes['walk']!;
const built = {
  asked: { picture: scene.photograph, marks: scene.marks, knobs: trainedKnobs },
  provider: 'still',
  line: 'Ran at build.',
  change: null,
  psnr: { coarse: 17.2, fill: 16.6 },
  fills: null,
  looks: null,
  channels: {},
  scales: {},
};
const figure = (
  <Architecture
    id="walk"
    scene={scene}
    photographs={squaresOf(photographs)}
    built={built}
    stills="/stills/walk"
  />
);

beforeEach(() => mount(figure));

/** The two pictures: where they are, and what is said of them. */
const fills = () =>
  findAll('.arch-made img', HTMLImageElement).map(({ src, alt }) => [new URL(src).pathname, alt]);
const captions = () => textsOf('.arch-made .arch-caption');
const inAddress = () => architectureCodec.decode(codeInFragment(fragment(), 'walk') ?? '');

test('what the networks drew is shown in the hole, and whole where that is asked for', async () => {
  expect(renderToString(figure)).toContain('/stills/walk/fill-hole.webp');
  const inHole = [
    [
      '/stills/walk/coarse-hole.webp',
      'What the coarse network drew in the hole, in the photograph',
    ],
    ['/stills/walk/fill-hole.webp', 'What the refinement drew in the hole, in the photograph'],
  ];
  expect(fills()).toEqual(inHole);
  const measured = captions();
  expect(measured).toHaveLength(2);
  const choice = (value: string) =>
    find(`input[name="walk-extent"][value="${value}"]`, HTMLInputElement);
  expect(choice('hole').checked).toBe(true);
  expect(choice('whole').closest('fieldset')?.textContent).toMatch(/^Both fills/);

  await act(() => choice('whole').click());
  expect(fills()).toEqual([
    ['/stills/walk/coarse-whole.webp', 'What the coarse network drew, the whole picture'],
    ['/stills/walk/fill-whole.webp', 'What the refinement drew, the whole picture'],
  ]);
  expect(captions()).toEqual(measured);
  expect(inAddress().extent).toBe('whole');

  await act(() => choice('hole').click());
  expect(fills()).toEqual(inHole);
});
