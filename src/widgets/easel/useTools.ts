import { useState } from 'preact/hooks';
import { isCommand } from './isCommand.ts';
import type { Tool } from './picture.ts';
import { defaultRadius, radii } from './Toolbar.tsx';

const toolKeys: Readonly<Record<string, Tool>> = { b: 'brush', e: 'eraser', r: 'rectangle' };
const sizeKeys: Readonly<Record<string, -1 | 1>> = { '-': -1, '[': -1, '+': 1, ']': 1 };

/** The tool in hand, its size, and the keys that change them, undo and redo. */
export function useTools(edit: (type: 'undo' | 'redo') => void) {
  const [tool, setTool] = useState<Tool>('brush');
  /** Index into `radii`. */
  const [radius, setRadius] = useState(defaultRadius);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const chosen = toolKeys[key];
    const larger = sizeKeys[key];
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      edit(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    } else if (isCommand(event) && !isBracket(event)) return;
    else if (chosen) setTool(chosen);
    else if (larger) setRadius(Math.min(radii.length - 1, Math.max(0, radius + larger)));
    else return;
    event.preventDefault();
  };
  return {
    tool,
    setTool,
    radius,
    setRadius,
    units: radii[radius] ?? radii[defaultRadius],
    onKeyDown,
  };
}

/** Many keyboards write brackets with AltGr, which is told as Alt, or as Ctrl and Alt. */
function isBracket({ key, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === '[' || key === ']') && altKey && !metaKey;
}
