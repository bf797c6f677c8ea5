import { memo } from '../scene/memo.ts';
import { orderNames } from './Results.tsx';
import { orders, patchSizes, type Scene } from './scene.ts';

export type Choice = Partial<Omit<Scene, 'marks'>>;

interface Props {
  readonly id: string;
  readonly scene: Scene;
  readonly onChoose: (choice: Choice) => void;
}

/** In which order the front is served, and how large the patches are. */
export const Choices = memo(function Choices({ id, scene, onChoose }: Props) {
  return (
    <div class="easel-row patches-choices">
      <fieldset class="easel-segments easel-fieldset">
        <legend>Fill order</legend>
        {orders.map((order) => (
          <label key={order} class="easel-segment">
            <input
              type="radio"
              name={`${id}-order`}
              value={order}
              checked={scene.order === order}
              onChange={() => onChoose({ order })}
            />
            <span>{orderNames[order]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="easel-segments easel-fieldset">
        <legend>Patch</legend>
        {patchSizes.map((patchSize) => (
          <label key={patchSize} class="easel-segment">
            <input
              type="radio"
              name={`${id}-patch`}
              value={patchSize}
              checked={scene.patchSize === patchSize}
              onChange={() => onChoose({ patchSize, step: 0 })}
            />
            <span>
              {patchSize} × {patchSize}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
});
