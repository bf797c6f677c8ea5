import { memo } from '../scene/memo.ts';

/** What the keyboard does in this figure. */
export const Keys = memo(function Keys({ id }: { id: string }) {
  return (
    <details class="easel-keys">
      <summary>Keys</summary>
      <p id={`${id}-keys-summary`}>
        The arrow keys move it by one pixel of the network’s picture, with Shift by eight.
      </p>
      <dl>
        <div>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>to the hole, its corner and the points, then to the layers</dd>
        </div>
        <div>
          <dt>
            <kbd>Left, right</kbd>
          </dt>
          <dd>on a layer: let the field grow or shrink by one layer</dd>
        </div>
        <div>
          <dt>
            <kbd>Shift+Left, Shift+Right</kbd>
          </dt>
          <dd>on a layer: move it earlier or later, as dragging it by its dots does</dd>
        </div>
        <div>
          <dt>
            <kbd>Delete</kbd>
          </dt>
          <dd>on a layer: remove it</dd>
        </div>
      </dl>
    </details>
  );
});
