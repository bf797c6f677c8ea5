import type { FillOrder } from '../../inpainting/patches/criminisi.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { memo } from '../scene/memo.ts';
import { orders } from './scene.ts';

export const orderNames: Readonly<Record<FillOrder, string>> = {
  priority: 'By priority',
  'onion-peel': 'Onion peel',
};

export interface Result {
  readonly pixels: Pixels;
  readonly psnr: number;
}

/** What both orders come to, side by side. */
export const Results = memo(function Results({
  results,
  current,
}: {
  results: Readonly<Record<FillOrder, Result>> | null;
  current: FillOrder;
}) {
  return (
    <div class="patches-results" role="group" aria-label="The hole filled in both orders">
      {results &&
        orders.map((order) => (
          <div key={order} class="patches-result" data-current={order === current}>
            <PixelLayer
              pixels={results[order].pixels}
              class="patches-small"
              alt={`Filled: ${orderNames[order]}`}
            />
            <p>
              {orderNames[order]} <b>{describePsnr(results[order].psnr)}</b>
            </p>
          </div>
        ))}
    </div>
  );
});
