import type { Point } from '../../inpainting/marks.ts';
import { atMost, readIdentifier, sceneCodec } from '../scene/codec.ts';
import type { Painted } from '../scene/history.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';

/** The side in pixels of the square that the networks are given: the largest that they were trained on. */
export const side = 128;

/** The side of the spot, in pixels of the network's square. */
export const spotSide = 8;

/** The spot moves by so many pixels: all networks have a grid as coarse as this, so it lies alike on it everywhere. */
export const step = 4;

/** Where the spot may lie, along a side. */
export const places = (side - spotSide) / step + 1;

/** The whole state of a figure as plain data. Its marks lie on the photograph's middle square. */
export interface Scene extends Painted {
  /** Where the reader has put the spot: column and row in steps. Where something is missing, it lies beside. */
  readonly spot: Point;
}

export const influenceCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, spot, marks }) => {
    writer.text(photograph);
    writer.unsigned(spot.x);
    writer.unsigned(spot.y);
    writeMarks(writer, marks);
  },
  (reader) => ({
    photograph: readIdentifier(reader),
    spot: {
      x: atMost(reader.unsigned(), places - 1),
      y: atMost(reader.unsigned(), places - 1),
    },
    marks: readMarks(reader),
  }),
);
