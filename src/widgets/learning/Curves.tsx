import { bestFill, expectedError, realContrast, type Stripes } from '../../inpainting/twoModes.ts';
import { Curve, type Line } from '../curve/Curve.tsx';
import { isOf, type Course, type Point } from './course.ts';
import { batches, hasCritic, oddsOf, type Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly course: Course | null;
  /** What had been learned of another scene before that. */
  readonly before: Course | null;
}

type Quantity = Exclude<keyof Point, 'batch'>;

/** How both generators come along: their squared error, and how well a critic still tells, or else their contrast. */
export function Curves({ scene, course, before }: Props) {
  const { share, modes } = oddsOf(scene);
  /** Per brightness, as the trials measure it. */
  const errorOf = (fill: Stripes | null): number =>
    fill ? expectedError('l2', fill, share, modes) / 2 : 0;
  const [errorOfMean, errorOfChoice] = [
    errorOf(bestFill('l2', share, modes)),
    errorOf(modes[share >= 0.5 ? 0 : 1]),
  ];
  const mostError = Math.max(0.3, 1.2 * errorOfChoice);
  const errors = [errorOfMean, errorOfChoice];
  // Two numbers so close would be written over each other.
  if (errorOfChoice - errorOfMean < 0.09 * mostError) errors.shift();
  const real = realContrast(share, modes);
  const linesOf = (quantity: Quantity): readonly Line[] => [
    ...([0, 1] as const).flatMap((which) => {
      const last = [course, before].find((one) => one && !isOf(one, scene, which));
      return last ? [lineOf(last, quantity, which, 'before')] : [];
    }),
    ...([0, 1] as const).flatMap((which) =>
      course && isOf(course, scene, which)
        ? [lineOf(course, quantity, which, which === 0 ? 'first' : 'second')]
        : [],
    ),
  ];
  return (
    <div class="learning-curves">
      <Curve
        title="Squared error of the fills"
        lines={linesOf('squaredError')}
        batches={batches}
        most={mostError}
        ticks={[
          { value: 0, text: '0' },
          ...errors.map((value) => ({ value, text: value.toFixed(2) })),
        ]}
      />
      {scene.losses.some(hasCritic) ? (
        <Curve
          title="How often the critic is right"
          lines={linesOf('criticRight')}
          batches={batches}
          most={1}
          ticks={[
            { value: 0, text: '0' },
            { value: 0.5, text: '50\u00a0%' },
            { value: 1, text: '100\u00a0%' },
          ]}
        />
      ) : (
        <Curve
          title="Contrast of the fills, and of a fence"
          lines={linesOf('contrast')}
          batches={batches}
          most={Math.max(0.7, 1.1 * real)}
          ticks={[0, real].map((value) => ({ value, text: value.toFixed(2) }))}
        />
      )}
    </div>
  );
}

function lineOf({ curve }: Course, quantity: Quantity, which: 0 | 1, of: Line['of']): Line {
  return {
    of,
    points: curve.flatMap((point) => {
      const value = point[quantity][which];
      return value === null ? [] : [[point.batch, value] as const];
    }),
  };
}
