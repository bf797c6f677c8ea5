import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { orders, patchSizes, workSide, type Scene } from './scene.ts';

/** A Patches figure's scene in an address. */
export const patchesCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, patchSize, order, step, marks, point }) => {
    writer.text(photograph);
    writeChoice(writer, patchSizes, patchSize);
    writeChoice(writer, orders, order);
    writer.unsigned(step);
    writeMarks(writer, marks);
    if (point !== null) writer.unsigned(point);
  },
  (reader) => ({
    photograph: readIdentifier(reader),
    patchSize: readChoice(reader, patchSizes),
    order: readChoice(reader, orders),
    step: atMost(reader.unsigned(), workSide ** 2),
    marks: readMarks(reader),
    point: reader.atEnd ? null : atMost(reader.unsigned(), workSide ** 2 - 1),
  }),
);
