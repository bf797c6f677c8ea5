import { patchSides } from '../../inpainting/patchCritic.ts';
import { seenSide } from '../critics/court.ts';
import { atMost, readIdentifier, sceneCodec } from '../scene/codec.ts';
import type { Painted } from '../scene/history.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';

/** Where every patch of a judged picture lies, along a side. */
export const sides = patchSides(seenSide);

/** A patch by its place in the map. */
export interface Patch {
  readonly column: number;
  readonly row: number;
}

/** Whose pictures are judged, and the patch that is read. */
export interface Scene extends Painted {
  readonly patch: Patch;
}

export const scoreMapCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, marks, patch }) => {
    writer.text(photograph);
    writeMarks(writer, marks);
    writer.unsigned(patch.column);
    writer.unsigned(patch.row);
  },
  (reader) => ({
    photograph: readIdentifier(reader),
    marks: readMarks(reader),
    patch: {
      column: atMost(reader.unsigned(), sides.length - 1),
      row: atMost(reader.unsigned(), sides.length - 1),
    },
  }),
);
