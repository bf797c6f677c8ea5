import { useState } from 'preact/hooks';
import type { Tool } from './picture.ts';
import { defaultRadius, radii } from './Toolbar.tsx';

const toolKeys: Readonly<Record<string, Tool>> = { b: 'brush', e: 'eraser', r: 'rectangle' };

/** The tool in hand, its size, and the keys that change them, undo and redo. */
export function useTools(edit: (type: 'undo' | 'redo') => void) {
  const [tool, setTool] = useState<Tool>('brush');
  /** Index into `radii`. */
  const [radius, setRadius] = useState(defaultRadius);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const chosen = toolKeys[key];
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      edit(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (chosen) setTool(chosen);
    else if (key === '[') setRadius(Math.max(0, radius - 1));
    else if (key === ']') setRadius(Math.min(radii.length - 1, radius + 1));
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
