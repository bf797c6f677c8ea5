import type { Rectangle } from '../../inpainting/hole.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { signed } from '../easel/words.ts';
import { belief, type Verdict as VerdictOf } from './candidates.ts';
import { seenSide } from './court.ts';

interface Props {
  readonly name: string;
  readonly pixels: Pixels;
  /** What the local critic sees, in pixels of the picture. */
  readonly view: Rectangle;
  readonly verdict: VerdictOf;
  /** The largest magnitude that a bar can have. */
  readonly most: number;
}

/** One picture as the two critics see it, and what they say. */
export function Verdict({ name, pixels, view, verdict, most }: Props) {
  const percent = (value: number) => `${(100 * value) / seenSide}%`;
  const zoom = seenSide / view.width;
  const shares = [
    { name: 'the whole', value: verdict.fromWhole },
    { name: 'around the hole', value: verdict.fromLocal },
  ];
  return (
    <div class="critics-card">
      <p class="court-name">{name}</p>
      <div class="critics-views">
        <div class="critics-view">
          <PixelLayer pixels={pixels} class="critics-pixels" alt={`${name}, the whole`} />
          <span
            class="critics-frame"
            style={`left:${percent(view.left)};top:${percent(view.top)};width:${percent(view.width)};height:${percent(view.height)}`}
          />
        </div>
        <div class="critics-view critics-local">
          <div
            style={`left:${(-100 * zoom * view.left) / seenSide}%;top:${(-100 * zoom * view.top) / seenSide}%;width:${100 * zoom}%;height:${100 * zoom}%`}
          >
            <PixelLayer pixels={pixels} class="critics-pixels" alt={`${name}, around the hole`} />
          </div>
        </div>
      </div>
      <dl class="critics-shares">
        {shares.map(({ name: from, value }) => (
          <div key={from}>
            <dt>{from}</dt>
            <dd>
              <span
                class="critics-bar"
                data-side={value < 0 ? 'against' : 'for'}
                style={`--length:${Math.min(1, Math.abs(value) / most)}`}
                aria-hidden="true"
              />
              <span>{signed(value)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="critics-verdict">
        <strong>{Math.round(100 * belief(verdict))} %</strong> sure it is a photograph
      </p>
    </div>
  );
}
