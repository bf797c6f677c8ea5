// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHand, whenLetGo } from '../../../../src/widgets/scene/hand.ts';

const happen = (type: string): boolean => window.dispatchEvent(new Event(type));

beforeEach(() => {
  vi.useFakeTimers();
  watchHand();
});
afterEach(() => {
  happen('blur');
  vi.useRealTimers();
});

describe('what waits until the reader lets go', () => {
  it('does not wait where nothing is held', () => {
    const act = vi.fn();
    whenLetGo(act);
    expect(act).toHaveBeenCalledOnce();
  });

  it.each([
    ['pointerdown', 'pointerup'],
    ['pointerdown', 'pointercancel'],
    ['keydown', 'keyup'],
    ['keydown', 'blur'],
  ])('waits from %s to %s, and is done once', (down, up) => {
    const act = vi.fn();
    happen(down);
    whenLetGo(act);
    expect(act).not.toHaveBeenCalled();
    happen(up);
    vi.runAllTimers();
    expect(act).toHaveBeenCalledOnce();
  });

  it('waits on where the focus moves under a held key', () => {
    const act = vi.fn();
    happen('keydown');
    whenLetGo(act);
    document.body.dispatchEvent(new FocusEvent('blur'));
    expect(act).not.toHaveBeenCalled();
    happen('keyup');
    vi.runAllTimers();
    expect(act).toHaveBeenCalledOnce();
  });

  it.each([{ key: 'F5' }, { key: 'r', ctrlKey: true }, { key: 'r', metaKey: true }])(
    'is done before a key that may leave the page, $key',
    (shortcut) => {
      const act = vi.fn();
      happen('keydown');
      whenLetGo(act);
      happen('keyup');
      expect(act).not.toHaveBeenCalled();
      window.dispatchEvent(new KeyboardEvent('keydown', shortcut));
      expect(act).toHaveBeenCalledOnce();
    },
  );

  it('waits for the last of a run of keys', () => {
    const act = vi.fn();
    for (let key = 0; key < 3; key++) {
      happen('keydown');
      if (key === 0) whenLetGo(act);
      happen('keyup');
      vi.advanceTimersByTime(200);
      expect(act).not.toHaveBeenCalled();
    }
    vi.advanceTimersByTime(100);
    expect(act).toHaveBeenCalledOnce();
  });

  it('waits on for a key that is held down after two were let go', () => {
    const act = vi.fn();
    happen('keydown');
    whenLetGo(act);
    happen('keyup');
    vi.advanceTimersByTime(100);
    happen('keyup');
    happen('keydown');
    vi.advanceTimersByTime(250);
    expect(act).not.toHaveBeenCalled();
    happen('keyup');
    vi.advanceTimersByTime(250);
    expect(act).toHaveBeenCalledOnce();
  });

  it.each([{ key: 'Shift' }, { key: 'z', ctrlKey: true }])(
    'waits until a drag ends, whatever key is pressed meanwhile, $key',
    (key) => {
      const act = vi.fn();
      happen('pointerdown');
      window.dispatchEvent(new KeyboardEvent('keydown', key));
      whenLetGo(act);
      window.dispatchEvent(new KeyboardEvent('keyup', key));
      vi.advanceTimersByTime(500);
      expect(act).not.toHaveBeenCalled();
      happen('pointerup');
      expect(act).toHaveBeenCalledOnce();
    },
  );

  it('is done after a second where letting go is never heard of', () => {
    const act = vi.fn();
    happen('pointerdown');
    whenLetGo(act);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledOnce();
    happen('pointerup');
    expect(act).toHaveBeenCalledOnce();
  });

  it('is not done once it is called off', () => {
    const act = vi.fn();
    happen('pointerdown');
    whenLetGo(act)();
    happen('pointerup');
    vi.runAllTimers();
    expect(act).not.toHaveBeenCalled();
  });
});
