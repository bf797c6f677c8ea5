import { readIdentifier, sceneCodec } from '../scene/codec.ts';
import type { Painted } from '../scene/history.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';

/** Whose pictures the critics are shown: a photograph, and two fills of its hole. */
export type Scene = Painted;

export const criticsCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, marks }) => {
    writer.text(photograph);
    writeMarks(writer, marks);
  },
  (reader) => ({ photograph: readIdentifier(reader), marks: readMarks(reader) }),
);
