import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { measureHole } from '../easel/measure.ts';
import type { Picture } from '../easel/picture.ts';
import type { WorkSize } from '../fill/scene.ts';
import { squareOf } from '../fill/square.ts';
import type { Filled, MethodChoice } from '../fill/view.ts';
import { Card, Crop } from './Card.tsx';
import { sentenceOfRun, sharesBy, type Run } from './compare.ts';
import type { Order } from './scene.ts';

interface Props {
  readonly id: string;
  readonly picture: Picture;
  /** Null where there is no hole. */
  readonly square: Rectangle | null;
  readonly marks: readonly Mark[];
  readonly size: WorkSize;
  /** In the order of the cards. */
  readonly methods: readonly MethodChoice[];
  readonly runs: ReadonlyMap<string, Run>;
  readonly fills: ReadonlyMap<string, Filled>;
  /** Of the methods without a fill of this hole: what they made of another one. */
  readonly before: ReadonlyMap<string, Filled>;
  readonly order: Order;
  /** The method whose fill is shown large. */
  readonly current: string;
  readonly onShow: (method: string) => void;
  /** A card was pressed: the reader wants to see its fill large, wherever that is. */
  readonly onLook: () => void;
}

/** Each method's fill, small; one of them is chosen to be shown large. Last, what the hole hides. */
export function Cards(props: Props) {
  const { id, picture, square, marks, size, methods, runs, fills, before, order } = props;
  const { current, onShow, onLook } = props;
  const squares = squaresOf([...before.values()], picture, size);
  const shares = sharesBy(order === 'ssim' ? 'ssim' : 'psnr', fills);
  // As long as all that is shown is of the hole before, so is what is hidden.
  const [earlier = square] = squares.values();
  const hidden = fills.size === 0 && runs.size === 0 ? earlier : square;
  return (
    <fieldset class="side-cards">
      <legend class="easel-hidden">The fill that is shown large</legend>
      {methods.map(({ id: method, name }) => {
        const last = before.get(method);
        const place = last ? squares.get(last.marks) : square;
        return (
          place && (
            <label
              key={method}
              class="side-card"
              data-before={last !== undefined}
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
                square={place}
                marks={marks}
                filled={fills.get(method) ?? last ?? null}
                // Of two fills one bar would be full and one empty, however near they are.
                share={methods.length === 2 ? null : (shares.get(method) ?? null)}
                sentence={
                  fills.has(method) && !runs.has(method)
                    ? null
                    : sentenceOfRun(runs.get(method), last !== undefined)
                }
              />
            </label>
          )
        );
      })}
      {hidden && (
        <div class="side-card side-truth">
          <span class="side-name">What the hole hides</span>
          <Crop picture={picture} square={hidden} />
          <span class="side-sentence">One right answer of many.</span>
        </div>
      )}
    </fieldset>
  );
}

/** Where fills lie: the square around the hole of each. */
function squaresOf(
  fills: readonly Filled[],
  picture: Picture,
  size: WorkSize,
): ReadonlyMap<readonly Mark[], Rectangle> {
  const squares = new Map<readonly Mark[], Rectangle>();
  for (const { marks } of fills) {
    const square = !squares.has(marks) && squareOf(measureHole(marks, picture), picture, size);
    if (square) squares.set(marks, square);
  }
  return squares;
}
