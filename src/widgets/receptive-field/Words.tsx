import { memoBehind } from '../scene/memo.ts';
import { describeHole, describePoint } from './describe.ts';
import type { Fields } from './field.ts';
import { pointNames } from './scene.ts';

type Props = Pick<Fields, 'points' | 'hole' | 'size'>;

/** What the points read, and how large the hole is. */
export const Words = memoBehind(function Words({ points, hole, size }: Props) {
  return (
    <>
      <div role="status" class="rf-points">
        {pointNames.map((name) => (
          <p key={name} data-point={name} data-sees={points[name].evidence.pixels > 0}>
            {describePoint(points[name])}
          </p>
        ))}
      </div>
      <p class="easel-measure">{describeHole({ hole, size })}</p>
    </>
  );
});
