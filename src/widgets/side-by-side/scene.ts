import { readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { workSizes, type Filling } from '../fill/scene.ts';

/** In the order of their numbers in an address: append only. */
export const orders = ['lineage', 'psnr', 'ssim'] as const;
export type Order = (typeof orders)[number];

/** A hole that several methods fill; `method` is the one whose fill is shown large. */
export interface Scene extends Filling {
  readonly order: Order;
  /** Networks' fills are shown blended into the photograph; left out where they are not, as pages weigh. */
  readonly blended?: boolean;
}

export const sideBySideCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, method, size, order, blended, marks }) => {
    writer.text(photograph);
    writer.text(method);
    writeChoice(writer, workSizes, size);
    writeChoice(writer, orders, order);
    writeMarks(writer, marks);
    // Nothing where they are not, as in addresses that are older than the choice.
    if (blended) writer.unsigned(1);
  },
  (reader) => ({
    photograph: readIdentifier(reader),
    method: readIdentifier(reader),
    size: readChoice(reader, workSizes),
    order: readChoice(reader, orders),
    marks: readMarks(reader),
    ...(!reader.atEnd && reader.unsigned() === 1 && { blended: true }),
  }),
);
