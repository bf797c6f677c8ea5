import { Segments } from '../easel/Segments.tsx';
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
      <Segments
        name={`${id}-order`}
        legend="Fill order"
        value={scene.order}
        options={orders.map((value) => ({ value, label: orderNames[value] }))}
        onChange={(order) => onChoose({ order })}
      />
      <Segments
        name={`${id}-patch`}
        legend="Patch"
        value={scene.patchSize}
        options={patchSizes.map((value) => ({ value, label: `${value} × ${value}` }))}
        onChange={(patchSize) => onChoose({ patchSize, step: 0 })}
      />
    </div>
  );
});
