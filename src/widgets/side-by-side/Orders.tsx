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
  readonly blended: boolean;
  readonly onOrder: (order: Order) => void;
  readonly onBlended: (blended: boolean) => void;
}

/** In which order the cards lie, and whether the fills on them are blended. */
export function Orders({ id, order, blended, onOrder, onBlended }: Props) {
  return (
    <div class="side-orders">
      <Segments
        name={`${id}-order`}
        legend="In the order of"
        value={order}
        options={orders.map((value) => ({ value, label: names[value] }))}
        onChange={onOrder}
      />
      <Segments
        name={`${id}-blended`}
        legend="Networks’ fills"
        value={blended ? 'blended' : 'drawn'}
        options={[
          { value: 'drawn', label: 'as drawn' },
          { value: 'blended', label: 'blended' },
        ]}
        onChange={(value) => onBlended(value === 'blended')}
      />
    </div>
  );
}
