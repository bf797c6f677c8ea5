// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Connections } from '../../../../src/widgets/connections/Connections.tsx';
import { scenes } from '../../../../src/widgets/connections/scenes.ts';
import { useTools } from '../../../../src/widgets/easel/useTools.ts';
import { scenes as everyFill } from '../../../../src/widgets/every-fill/scenes.ts';
import { Tiles } from '../../../../src/widgets/every-fill/Tiles.tsx';
import { Staircase } from '../../../../src/widgets/receptive-field/Staircase.tsx';
import { fire, mount } from '../mounted.ts';

/** Whether the page has taken the key, which then does nothing else. */
async function takes(selector: string, key: string, held: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  await fire(selector, event);
  return event.defaultPrevented;
}

const altGr = { ctrlKey: true, altKey: true };
const option = { altKey: true };

test.each([
  ['[', {}, -1],
  [']', {}, 1],
  ['[', altGr, -1],
  [']', altGr, 1],
  [']', option, 1],
  ['-', {}, -1],
  ['+', { shiftKey: true }, 1],
  // The browser's zoom, its tabs, its way back.
  ['+', { ctrlKey: true }, 0],
  ['-', { metaKey: true }, 0],
  ['[', { metaKey: true }, 0],
  ['[', { ctrlKey: true }, 0],
  ['b', { altKey: true }, 0],
])('the key %s with %o makes the brush larger by %i', async (key, held, by) => {
  function Tools() {
    const { radius, onKeyDown } = useTools(960, () => undefined);
    return <p onKeyDown={onKeyDown}>{radius}</p>;
  }
  await mount(<Tools />);
  expect(await takes('p', key, held)).toBe(by !== 0);
  expect(document.body.textContent).toBe(String(6 + by));
});

const served = {
  contents: [],
  titles: ['A bee', 'A bell'],
  columns: 2,
  rows: 1,
  psnr: { 'square-37': {}, 'square-50': {}, 'strokes-thin': {}, 'strokes-thick': {} },
};

describe.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }])(
  'with %o the arrow keys are the browser’s',
  (held) => {
    test.each([
      [
        'among output units',
        '.connections-stage',
        <Connections id="connections" scene={scenes.paper} />,
      ],
      [
        'among photographs',
        '.every-choose',
        <Tiles served={served} scene={everyFill['squares']!} change={() => undefined} />,
      ],
    ])('%s', async (_, selector, figure) => {
      await mount(figure);
      expect(await takes(selector, 'ArrowRight', held)).toBe(false);
      expect(await takes(selector, 'ArrowRight')).toBe(true);
    });
  },
);

test('a layer is moved by Shift and an arrow key, and Alt goes back', async () => {
  const onStep = vi.fn();
  const nothing = () => undefined;
  await mount(
    <Staircase
      id="rf"
      layers={[]}
      sizes={[]}
      shown={1}
      needed={{ p1: 3, p2: 3 }}
      onShow={nothing}
      onStep={onStep}
      onPlace={nothing}
      onRemove={nothing}
    />,
  );
  expect(await takes('fieldset', 'ArrowLeft', { altKey: true })).toBe(false);
  expect(await takes('fieldset', 'Delete', { ctrlKey: true })).toBe(false);
  expect(onStep).not.toHaveBeenCalled();
  expect(await takes('fieldset', 'ArrowRight', { shiftKey: true })).toBe(true);
  expect(onStep).toHaveBeenCalledExactlyOnceWith(1);
});
