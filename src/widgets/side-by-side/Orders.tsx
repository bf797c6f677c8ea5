import { Segments } from '../easel/Segments.tsx';
import { orders, type Order } from './scene.ts';

const names: Readonly<Record<Order, string>> = {
  lineage: 'the lineage',
  psnr: 'PSNR',
  ssim: 'SSIM',
};

interface Props {
  readonly id: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** In which order the cards lie. */
export function Orders({ id, order, onOrder }: Props) {
  return (
    <div class="side-orders">
      <Segments
        name={`${id}-order`}
        legend="In the order of"
        value={order}
        options={orders.map((value) => ({ value, label: names[value] }))}
        onChange={onOrder}
      />
    </div>
  );
}
