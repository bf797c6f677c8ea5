import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import type { Picture } from '../easel/picture.ts';
import type { Filled, MethodChoice } from '../fill/view.ts';
import { Card, Crop } from './Card.tsx';
import { sentenceOfRun, sharesBy, type Run } from './compare.ts';
import type { Order } from './scene.ts';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  readonly square: Rectangle;
  readonly marks: readonly Mark[];
  /** In the order of the cards. */
  readonly methods: readonly MethodChoice[];
  readonly runs: ReadonlyMap<string, Run>;
  readonly fills: ReadonlyMap<string, Filled>;
  readonly order: Order;
  /** The method whose fill is shown large. */
  readonly current: string;
  readonly onShow: (method: string) => void;
  /** A card was pressed: the reader wants to see its fill large, wherever that is. */
  readonly onLook: () => void;
}

/** Each method's fill, small; one of them is chosen to be shown large. Last, what the hole hides. */
export function Cards({
  id,
  picture,
  square,
  marks,
  methods,
  runs,
  fills,
  order,
  current,
  onShow,
  onLook,
}: Props) {
  const shares = sharesBy(order === 'ssim' ? 'ssim' : 'psnr', fills);
  return (
    <fieldset class="side-cards">
      <legend class="easel-hidden">The fill that is shown large</legend>
      {methods.map(({ id: method, name }) => (
        <label
          key={method}
          class="side-card"
          // Not at the arrow keys, which go from card to card.
          onClick={({ detail }) => detail > 0 && onLook()}
        >
          <input
            class="easel-hidden"
            type="radio"
            name={`${id}-shown`}
            value={method}
            checked={current === method}
            onChange={() => onShow(method)}
          />
          <span class="side-name">{name}</span>
          <Card
            id={`${id}-${method}`}
            picture={picture}
            square={square}
            marks={marks}
            filled={fills.get(method) ?? null}
            // Of two fills one bar would be full and one empty, however near they are.
            share={methods.length === 2 ? null : (shares.get(method) ?? null)}
            sentence={sentenceOfRun(runs.get(method))}
          />
        </label>
      ))}
      <div class="side-card side-truth">
        <span class="side-name">What the hole hides</span>
        <Crop picture={picture} square={square} />
        <span class="side-sentence">One right answer of many.</span>
      </div>
    </fieldset>
  );
}
