// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AttentionSteps } from '../../../../src/widgets/attention-steps/AttentionSteps.tsx';
import { scenes as steps } from '../../../../src/widgets/attention-steps/scene.ts';
import { Connections } from '../../../../src/widgets/connections/Connections.tsx';
import { middleOf, topOf, width } from '../../../../src/widgets/connections/projection.ts';
import { scenes as connections } from '../../../../src/widgets/connections/scenes.ts';
import { letGo, watchHand } from '../../../../src/widgets/scene/hand.ts';
import { Told } from '../../../../src/widgets/scene/Told.tsx';
import { fire, mount, textsOf } from '../mounted.ts';

const text = (selector: string) => textsOf(selector).join(' ');
/** All that is read out as it changes. */
const told = () => text('[role=status], [aria-live=polite]');
const send = (selector: string, type: string, [clientX = 0, clientY = 0]: readonly number[] = []) =>
  fire(selector, new PointerEvent(type, { bubbles: true, clientX, clientY }));

afterEach(async () => {
  await act(letGo);
  vi.restoreAllMocks();
});

test('what stands there at first is not told, what it changes to is', async () => {
  await mount(<Told>one</Told>);
  expect(told()).toBe('');
  await mount(<Told>two</Told>);
  expect(told()).toBe('two');
  await mount(<Told>one</Told>);
  expect(told()).toBe('one');
});

test('while the hand holds something nothing is told, and then the last alone', async () => {
  watchHand();
  await mount(<Told>one</Told>);
  await send('p', 'pointerdown');
  await mount(<Told>two</Told>);
  await mount(<Told>three</Told>);
  expect(told()).toBe('');
  await act(letGo);
  expect(told()).toBe('three');
});

describe('what the pointer runs over is in sight and not told, what is kept is told', () => {
  beforeEach(() => {
    const box = { left: 0, top: 0, width, height: 0 } as DOMRect;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
  });

  test.each([
    {
      figure: <AttentionSteps id="steps" scene={steps.match} />,
      of: '.steps-matrix td',
      over: 'pointerenter',
      out: '.steps-matrix',
      sight: '#steps-cell',
    },
    {
      figure: <Connections id="connections" scene={connections.paper} />,
      of: '.connections-panel > svg',
      over: 'pointermove',
      out: '.connections-panel > svg',
      sight: '#connections-unit',
      at: middleOf({ channel: 0, row: 0, column: 0 }, topOf(1, 2)),
    },
  ])('at $of', async ({ figure, of, over, out, sight, at }) => {
    await mount(figure);
    const before = told();
    const kept = text(sight);
    await send(of, over, at);
    const pointed = text(sight);
    expect(pointed).not.toBe(kept);
    expect(told()).toBe(before);
    await send(out, 'pointerleave');
    expect(text(sight)).toBe(kept);
    expect(told()).toBe(before);

    await send(of, 'pointerdown', at);
    await send(of, 'pointerup', at);
    expect(told()).toBe(pointed);
  });
});
