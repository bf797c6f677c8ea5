// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Point } from '../../../../src/inpainting/marks.ts';
import { places } from '../../../../src/widgets/masks/scene.ts';
import { validUnder } from '../../../../src/widgets/masks/masks.ts';
import { openRule } from '../../../../src/widgets/masks/openPlace.ts';
import { namedScene } from '../../../../src/widgets/masks/served.ts';
import { Window } from '../../../../src/widgets/masks/Window.tsx';
import { mount } from '../mounted.ts';

const { marks, place: first } = namedScene('stroke');
const nine = Array<number>(9).fill(0);
const numbers = { feature: 0, activated: 0, logit: 0, gate: 0, output: 0 };
const gate = { ...numbers, featureTerms: nine, logitTerms: nine, featureBias: 0, logitBias: 0 };

async function drawn(place: Point): Promise<Element> {
  const rule = openRule(validUnder(marks), place);
  await mount(
    <Window
      opened={{ channel: 0, rule, gate }}
      marks={marks}
      gates={32}
      place={place}
      onPlace={() => undefined}
    />,
  );
  return document.body;
}

/** Of the places in the frame drawn around the window, those that lie in the picture and not in what is lost. */
function validInFrame(root: Element): number {
  const around = root.querySelector('.masks-around')!;
  const numberOf = (what: Element, name: string) => Number(what.getAttribute(name) ?? 0);
  const [ground, frame] = [...around.querySelectorAll('rect')] as readonly Element[] as [
    Element,
    Element,
  ];
  const lost = [
    ...around
      .querySelector('path')!
      .getAttribute('d')!
      .matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/g),
  ].map((run) => run.slice(1).map(Number) as [number, number, number, number]);
  return Array.from({ length: 9 }, (_, i): Point => {
    const across = i % 3;
    return { x: numberOf(frame, 'x') + across, y: numberOf(frame, 'y') + (i - across) / 3 };
  }).filter(
    ({ x, y }) =>
      x >= 0 &&
      y >= 0 &&
      x < numberOf(ground, 'width') &&
      y < numberOf(ground, 'height') &&
      !lost.some(([left, top, wide, high]) => {
        return x >= left && x < left + wide && y >= top && y < top + high;
      }),
  ).length;
}

const last = places - 1;
test.each([
  ['as the page opens', first],
  ['in the first corner', { x: 0, y: 0 }],
  ['in the last', { x: last, y: last }],
  ['deep in the hole', { x: 16, y: 28 }],
])('the mask is drawn to which the rule’s numbers belong: %s', async (_, place) => {
  const root = await drawn(place);
  const said = /sum of valid(\d) of 9/.exec(root.textContent)?.[1];
  expect(validInFrame(root)).toBe(Number(said));
});

test('the window that the page opens lies on the rim of the hole, and the frame in the middle of what is drawn', async () => {
  const root = await drawn(first);
  expect(root.textContent).toMatch(/sum of valid[1-8] of 9/);
  const [left, top, width, height] = root
    .querySelector('.masks-around')!
    .getAttribute('viewBox')!
    .split(' ')
    .map(Number) as [number, number, number, number];
  const middle = [left + width / 2, top + height / 2];
  expect(middle).toEqual([2 * first.x + 0.5, 2 * first.y + 0.5]);
});
