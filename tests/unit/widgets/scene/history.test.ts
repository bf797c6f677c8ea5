import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import type { Scene } from '../../../../src/widgets/fill/scene.ts';
import {
  aloneWithCode,
  codeInFragment,
  fragmentLedBy,
  fragmentOf,
  fragmentWithCode,
} from '../../../../src/widgets/scene/address.ts';
import {
  historyReducer,
  type History,
  type SceneAction,
} from '../../../../src/widgets/scene/history.ts';

const dab = (x: number): Mark => ({ kind: 'brush', radius: 100, points: [{ x, y: 100 }] });
const blank: History<Scene> = {
  scene: { photograph: 'cliff', method: 'telea', size: 256, reveal: 'fill', marks: [] },
  undone: [],
};
const after = (...actions: SceneAction<Scene>[]) => actions.reduce(historyReducer<Scene>, blank);
const paint = (x: number): SceneAction<Scene> => ({ type: 'mark', mark: dab(x) });

describe('undo and redo', () => {
  it('walk back and forth over the marks', () => {
    const two = after(paint(1), paint(2));
    const undone = historyReducer<Scene>(two, { type: 'undo' });
    expect(undone.scene.marks).toEqual([dab(1)]);
    expect(historyReducer<Scene>(undone, { type: 'redo' })).toEqual(two);
  });

  it('do nothing at either end', () => {
    expect(after({ type: 'undo' })).toBe(blank);
    expect(after({ type: 'redo' })).toBe(blank);
  });

  it('bring back what was cleared', () => {
    expect(after(paint(1), { type: 'clear' }, { type: 'undo' }).scene.marks).toEqual([dab(1)]);
  });

  it('a new mark ends what could be redone', () => {
    expect(after(paint(1), { type: 'undo' }, paint(2)).undone).toEqual([]);
  });

  it('choosing another photograph keeps the hole and what was undone', () => {
    const state = after(
      paint(1),
      paint(2),
      { type: 'undo' },
      { type: 'choose', choice: { photograph: 'lake' } },
    );
    expect(state.scene).toMatchObject({ photograph: 'lake', marks: [dab(1)] });
    expect(state.undone).toEqual([dab(2)]);
  });

  it('clearing a blank figure adds nothing to undo', () => {
    expect(after({ type: 'clear' })).toBe(blank);
    const once = after(paint(1), { type: 'clear' });
    expect(historyReducer<Scene>(once, { type: 'clear' })).toBe(once);
  });
});

describe('the fragment of the address', () => {
  it('holds one code for each figure', () => {
    const one = fragmentWithCode('#references', 'fill', 'abc');
    const two = fragmentWithCode(one, 'second', 'xyz');
    expect(two).toBe('#fill=abc&second=xyz');
    expect(codeInFragment(two, 'fill')).toBe('abc');
    expect(codeInFragment(two, 'second')).toBe('xyz');
    expect(codeInFragment(two, 'third')).toBeNull();
    expect(codeInFragment(fragmentWithCode(two, 'fill', 'new'), 'fill')).toBe('new');
  });

  it('a link leads to one figure, in its state where it has one', () => {
    expect(fragmentOf('#fill=abc&map=xyz', ['fig-map', '', 'map'])).toBe('#map=xyz');
    expect(fragmentOf('#fill=abc', ['fig-map', 'map'])).toBe('#fig-map');
    expect(fragmentOf('', ['fig-map'])).toBe('#fig-map');
  });

  it('leads to a figure and keeps what others hold', () => {
    expect(fragmentLedBy('#fill=abc&map=xyz', ['fig-map', '', 'map'])).toBe('#map=xyz&fill=abc');
    expect(fragmentLedBy('#fill=abc', ['fig-map', 'map'])).toBe('#fig-map&fill=abc');
    expect(fragmentLedBy('#fig-fill', ['fig-map'])).toBe('#fig-map');
  });

  it('is taken over where the figure stands alone, under the name that it has there', () => {
    expect(aloneWithCode('/embed/attention/arches/', 'xyz')).toBe(
      '/embed/attention/arches/#attention=xyz',
    );
    expect(aloneWithCode('/embed/attention/arches/', null)).toBe('/embed/attention/arches/');
  });
});
