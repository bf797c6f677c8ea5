// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import { Scanline } from '../../../../src/widgets/diffusion/Scanline.tsx';
import { Easel } from '../../../../src/widgets/easel/Easel.tsx';
import { pictureOf } from '../../../../src/widgets/easel/picture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { Handle } from '../../../../src/widgets/easel/Handle.tsx';
import { useCarrying } from '../../../../src/widgets/receptive-field/useCarrying.ts';
import { mount } from '../mounted.ts';

/** A finger of the reader: the first on the glass is the primary one. */
const first = { pointerId: 5, isPrimary: true, pointerType: 'touch', button: 0, buttons: 1 };
const second = { pointerId: 6, isPrimary: false, pointerType: 'touch', button: 0, buttons: 1 };

const send = (element: Element, type: string, at: number, finger: PointerEventInit) =>
  act(
    () =>
      void element.dispatchEvent(
        new PointerEvent(`pointer${type}`, { bubbles: true, clientX: at, clientY: at, ...finger }),
      ),
  );
/** Everything is 100 pixels wide and high. */
const box = { left: 0, top: 0, right: 100, bottom: 100, width: 100, height: 100 };
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...box,
    x: 0,
    y: 0,
    toJSON: () => box,
  });
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(10);
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const at = (selector: string) => document.querySelector(selector)!;

test('a second finger neither ends a stroke nor bends it', async () => {
  const marks: Mark[] = [];
  const picture = pictureOf('', photographs, null);
  await mount(
    <Easel
      id="easel"
      picture={picture}
      marks={marks}
      tool="brush"
      radius={24}
      onMark={(mark) => marks.push(mark)}
    />,
  );
  const surface = at('.easel-surface');
  await send(surface, 'down', 10, first);
  await send(surface, 'down', 80, second);
  await send(surface, 'move', 90, second);
  await send(surface, 'leave', 90, second);
  expect(at('.easel-cursor')).not.toBeNull();
  await send(surface, 'up', 90, second);
  expect(marks).toEqual([]);
  await send(surface, 'move', 20, first);
  // A mouse is primary too.
  await send(surface, 'move', 90, { ...first, pointerId: 1, pointerType: 'mouse' });
  await send(surface, 'up', 20, first);
  expect(marks).toMatchObject([{ points: [{}, { x: Math.round(0.2 * 4096) }] }]);

  await send(surface, 'down', 10, { ...first, pointerId: 7 });
  await send(surface, 'cancel', 10, { ...first, pointerId: 7 });
  expect(marks).toHaveLength(1);
});

async function scanline() {
  const told = { moved: [] as number[], rested: [] as number[] };
  await mount(
    <div class="diffusion-across">
      <Scanline
        row={49}
        rows={100}
        label="Row 50"
        onMove={(row) => told.moved.push(row)}
        onRest={(row) => told.rested.push(row)}
      />
    </div>,
  );
  return { ...told, handle: at('.diffusion-handle') };
}

test('a second finger neither drags the scanline nor lets it go', async () => {
  const { moved, rested, handle } = await scanline();
  await send(handle, 'down', 50, first);
  await send(handle, 'down', 70, second);
  await send(handle, 'move', 90, second);
  await send(handle, 'up', 90, second);
  expect([moved, rested]).toEqual([[], []]);
  await send(handle, 'move', 60, first);
  await send(handle, 'up', 60, first);
  expect(rested).toEqual([moved.at(-1)]);
});

test('a scanline that the browser takes from the finger goes back', async () => {
  const { moved, rested, handle } = await scanline();
  await send(handle, 'down', 50, first);
  await send(handle, 'move', 60, first);
  await send(handle, 'cancel', 60, first);
  expect([moved.length, moved.at(-1), rested]).toEqual([2, 49, []]);
});

async function handle() {
  const told = { moved: [] as (readonly [number, boolean])[], givenUp: vi.fn() };
  await mount(
    <Handle
      class="rf-handle"
      label="The hole"
      describedBy="keys"
      style=""
      step={{ x: 0.1, y: 0.1 }}
      onMove={({ x }, done) => told.moved.push([x, done])}
      onGiveUp={told.givenUp}
    />,
  );
  return { ...told, button: at('.rf-handle') };
}

test('a second finger neither moves what is held nor drops it', async () => {
  const { moved, button } = await handle();
  await send(button, 'down', 10, first);
  await send(button, 'down', 70, second);
  await send(button, 'move', 90, second);
  await send(button, 'up', 90, second);
  await send(button, 'cancel', 90, second);
  expect(moved).toEqual([]);
  await send(button, 'up', 20, first);
  expect(moved).toEqual([[0.1, true]]);
});

test('what the browser takes from the finger is not dropped', async () => {
  const { moved, givenUp, button } = await handle();
  await send(button, 'down', 10, first);
  await send(button, 'move', 20, first);
  await send(button, 'cancel', 0, first);
  await send(button, 'up', 90, first);
  expect(moved).toEqual([[0.1, false]]);
  expect(givenUp).toHaveBeenCalledOnce();
});

function List({ onPlace }: { onPlace: (from: number, to: number) => void }) {
  const list = { current: document.querySelector<HTMLElement>('ul') };
  const { carried, handlers } = useCarrying(list, onPlace);
  return (
    <ul {...handlers} data-carried={carried !== null}>
      {[1, 2, 3, 4].map((place) => (
        <li key={place} data-place={place}>
          <i class="rf-grip" />
        </li>
      ))}
    </ul>
  );
}

async function list() {
  const onPlace = vi.fn();
  await mount(<List onPlace={onPlace} />);
  await mount(<List onPlace={onPlace} />);
  return { onPlace, grip: at('.rf-grip') };
}

test.each(['up', 'cancel'])('a second finger’s %s does not drop a step', async (type) => {
  const { onPlace, grip } = await list();
  await send(grip, 'down', 5, first);
  await send(grip, 'move', 25, first);
  await send(grip, 'down', 35, second);
  await send(grip, type, 35, second);
  expect(onPlace).not.toHaveBeenCalled();
  await send(grip, 'up', 25, first);
  expect(onPlace).toHaveBeenCalledExactlyOnceWith(1, 3);
});

test('a step does not follow a mouse that was let go outside the list', async () => {
  const { onPlace, grip } = await list();
  const mouse = { ...first, pointerId: 1, pointerType: 'mouse' };
  await send(grip, 'down', 5, { ...mouse, buttons: 1 });
  await send(grip, 'move', 25, { ...mouse, button: -1, buttons: 0 });
  expect(at('[data-carried]').getAttribute('data-carried')).toBe('false');
  await send(grip, 'down', 5, { ...mouse, buttons: 1 });
  await send(grip, 'move', 25, { ...mouse, button: -1, buttons: 1 });
  expect(at('[data-carried]').getAttribute('data-carried')).toBe('true');
  await send(grip, 'up', 25, { ...mouse, buttons: 0 });
  expect(onPlace).toHaveBeenCalledExactlyOnceWith(1, 3);
});
