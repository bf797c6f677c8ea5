import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';

/** In the order of their numbers in an address: append only. */
export const holes = ['square-37', 'square-50', 'strokes-thin', 'strokes-thick'] as const;
export type HoleKind = (typeof holes)[number];

/** The whole state of a figure as plain data. */
export interface Scene {
  readonly hole: HoleKind;
  /** What lies in the holes: a method's identifier, `hole` for nothing, `photograph` for what was there. */
  readonly shown: string;
  /** The one whose fills stand beside each other, all methods'; null for one method's of all photographs. */
  readonly photograph: number | null;
}

/** More photographs than any set has. */
const most = 999;

export const everyFillCodec = sceneCodec<Scene>(
  1,
  (writer, { hole, shown, photograph }) => {
    writeChoice(writer, holes, hole);
    writer.text(shown);
    writer.unsigned(photograph === null ? 0 : photograph + 1);
  },
  (reader) => {
    const [hole, shown] = [readChoice(reader, holes), readIdentifier(reader)];
    const photograph = atMost(reader.unsigned(), most);
    return { hole, shown, photograph: photograph === 0 ? null : photograph - 1 };
  },
);
