import { memo } from '../scene/memo.ts';

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Arrow keys', 'move over the picture; with Shift in larger steps'],
  [
    'Space or Enter',
    'paints; hold it and move to draw. With the rectangle: first one corner, then the other',
  ],
  ['Escape', 'gives up the mark that is being made'],
  ['B, E, R', 'brush, eraser, rectangle'],
  ['− and +, or [ and ]', 'a smaller or larger brush'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo'],
];

/** What the keyboard does while the picture has the focus. */
export const Keys = memo(function Keys({ id }: { readonly id: string }) {
  return (
    <details class="easel-keys">
      <summary>Keys</summary>
      <p id={`${id}-keys-summary`}>
        While the picture has the focus, these keys work on it. A picture file can also be dropped
        on it, or pasted with Ctrl+V.
      </p>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
});
