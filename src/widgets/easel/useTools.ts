import { useState } from 'preact/hooks';
import { radiiOn } from './brush.ts';
import { isCommand } from './isCommand.ts';
import type { Tool } from './picture.ts';

const toolKeys: Readonly<Record<string, Tool>> = { b: 'brush', e: 'eraser', r: 'rectangle' };
const sizeKeys: Readonly<Record<string, -1 | 1>> = { '-': -1, '[': -1, '+': 1, ']': 1 };
const defaultUnits = 150;

/**
 * The tool in hand, its size, and the keys that change them, undo and redo. `side` is the long side in pixels of
 * what is painted on.
 */
export function useTools(side: number, edit: (type: 'undo' | 'redo') => void) {
  const [tool, setTool] = useState<Tool>('brush');
  const [asked, setAsked] = useState<number>(defaultUnits);
  const radii = radiiOn(side);
  const radius = Math.max(
    0,
    radii.findIndex((units) => units >= asked),
  );
  const units = radii[radius] ?? defaultUnits;
  const setRadius = (index: number): void => setAsked(radii[index] ?? units);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const chosen = toolKeys[key];
    const larger = sizeKeys[key];
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      edit(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    } else if (isCommand(event) && !isBracket(event)) return;
    else if (chosen) setTool(chosen);
    else if (larger) setRadius(radius + larger);
    else return;
    event.preventDefault();
  };
  /** `radius` is one of `sizes`, from 0. */
  return { tool, setTool, radius, sizes: radii.length, setRadius, units, onKeyDown };
}

/** Many keyboards write brackets with AltGr, which is told as Alt, or as Ctrl and Alt. */
function isBracket({ key, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === '[' || key === ']') && altKey && !metaKey;
}
