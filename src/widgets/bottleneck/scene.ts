import type { Point } from '../../inpainting/marks.ts';
import { readExtent, writeExtent, type Extent } from '../architecture/extent.ts';
import { atMost, readIdentifier, sceneCodec } from '../scene/codec.ts';
import type { Painted } from '../scene/history.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';

/** Places along a side of the code. */
export const places = 8;

/** How many of the code's maps are shown: those in which the layer changes the hole most. */
export const shownMaps = 8;

/** From so many steps on, what a place hears is counted together. */
export const farthest = 4;

/** The whole state of a figure as plain data. Its marks lie on the photograph's middle square. */
export interface Scene extends Painted {
  /** Which of the shown maps is large, 0 to 7, the one that changes most first. */
  readonly map: number;
  /** The place whose hearing is shown: column and row. */
  readonly place: Point;
  /** Whether every place hears every other, as trained, or itself alone. */
  readonly spread: boolean;
  readonly extent: Extent;
}

export const bottleneckCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, map, place, spread, marks, extent }) => {
    writer.text(photograph);
    writer.unsigned(map);
    writer.unsigned(place.x);
    writer.unsigned(place.y);
    writer.unsigned(Number(spread));
    writeMarks(writer, marks);
    writeExtent(writer, extent);
  },
  (reader) => ({
    photograph: readIdentifier(reader),
    map: atMost(reader.unsigned(), shownMaps - 1),
    place: {
      x: atMost(reader.unsigned(), places - 1),
      y: atMost(reader.unsigned(), places - 1),
    },
    spread: atMost(reader.unsigned(), 1) === 1,
    marks: readMarks(reader),
    extent: readExtent(reader),
  }),
);
