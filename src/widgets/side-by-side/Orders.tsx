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
    <fieldset class="easel-segments easel-fieldset side-orders">
      <legend>In the order of</legend>
      {orders.map((value) => (
        <label key={value} class="easel-segment">
          <input
            type="radio"
            name={`${id}-order`}
            value={value}
            checked={order === value}
            onChange={() => onOrder(value)}
          />
          <span>{names[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
