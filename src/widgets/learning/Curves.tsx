import { bestFill, expectedError, modes, type Stripes } from '../../inpainting/twoModes.ts';
import { Curve, type Line } from '../curve/Curve.tsx';
import type { Course } from './course.ts';
import { batches } from './scene.ts';

interface Props {
  readonly course: Course | null;
  /** 0 to 1. */
  readonly share: number;
}

const trials = ['first', 'second'] as const;

/** How both generators come along: their squared error, and how well a critic still tells. */
export function Curves({ course, share }: Props) {
  const curve = course?.curve ?? [];
  const errors = trials.map((trial, i): Line => ({
    of: trial,
    points: curve.map(({ batch, squaredError }) => [batch, squaredError[i] ?? 0]),
  }));
  const critics = trials.map((trial, i): Line => ({
    of: trial,
    points: curve.flatMap(({ batch, criticRight }) => {
      const right = criticRight[i] ?? null;
      return right === null ? [] : [[batch, right] as const];
    }),
  }));
  return (
    <div class="learning-curves">
      <Curve
        title="Squared error of the fills"
        lines={errors}
        batches={batches}
        most={0.3}
        ticks={[
          { value: 0, text: '0' },
          ...[bestFill('l2', share), aChoice(share)].map((fill) => {
            const value = meanError(fill, share);
            return { value, text: value.toFixed(2) };
          }),
        ]}
      />
      {critics.some(({ points }) => points.length > 0) && (
        <Curve
          title="How often the critic is right"
          lines={critics}
          batches={batches}
          most={1}
          ticks={[
            { value: 0, text: '0' },
            { value: 0.5, text: '50 %' },
            { value: 1, text: '100 %' },
          ]}
        />
      )}
    </div>
  );
}

/** The commoner mode. */
function aChoice(share: number): Stripes {
  return modes[share >= 0.5 ? 0 : 1];
}

/** Per brightness, as the trials measure it. */
function meanError(fill: Stripes | null, share: number): number {
  return fill ? expectedError('l2', fill, share) / 2 : 0;
}
