import type { Rectangle } from '../../inpainting/hole.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { signed } from '../easel/words.ts';
import { figureOf, type Verdict as VerdictOf } from './candidates.ts';
import { seenSide } from './court.ts';
import { looksLocally, type Judge } from './judges.ts';

interface Props {
  readonly name: string;
  readonly pixels: Pixels;
  /** What a local critic sees, in pixels of the picture. */
  readonly view: Rectangle;
  readonly judge: Judge;
  readonly verdict: VerdictOf;
  /** The largest magnitude that a bar can have. */
  readonly most: number;
}

/** One picture as the judge sees it, and what it says. */
export function Verdict({ name, pixels, view, judge, verdict, most }: Props) {
  const percent = (value: number) => `${(100 * value) / seenSide}%`;
  const zoom = seenSide / view.width;
  return (
    <div class="critics-card">
      <p class="court-name">{name}</p>
      <div class="critics-views">
        <div class="critics-view">
          <PixelLayer pixels={pixels} class="critics-pixels" alt={`${name}, the whole`} />
          {looksLocally(judge) && (
            <span
              class="critics-frame"
              style={`left:${percent(view.left)};top:${percent(view.top)};width:${percent(view.width)};height:${percent(view.height)}`}
            />
          )}
        </div>
        {looksLocally(judge) && (
          <div class="critics-view critics-local">
            <div
              style={`left:${(-100 * zoom * view.left) / seenSide}%;top:${(-100 * zoom * view.top) / seenSide}%;width:${100 * zoom}%;height:${100 * zoom}%`}
            >
              <PixelLayer pixels={pixels} class="critics-pixels" alt={`${name}, around the hole`} />
            </div>
          </div>
        )}
      </div>
      <dl class="critics-shares">
        {judge.terms.map(({ name: from }, i) => {
          const value = verdict.terms[i] ?? NaN;
          return (
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
          );
        })}
      </dl>
      <p class="critics-verdict">
        <strong>{figureOf(verdict, judge)}</strong>
        {judge.meanOf ? `, the mean ${judge.meanOf}` : ' sure it is a photograph'}
      </p>
    </div>
  );
}
