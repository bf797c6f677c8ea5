import { readIdentifier, sceneCodec } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { isWorkSize, type Scene } from './scene.ts';

/** A Fill figure's scene in an address. */
export const fillCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, method, size, marks }) => {
    writer.text(photograph);
    writer.text(method);
    writer.unsigned(size);
    writeMarks(writer, marks);
  },
  (reader) => {
    const photograph = readIdentifier(reader);
    const method = readIdentifier(reader);
    const size = reader.unsigned();
    if (!isWorkSize(size)) throw new RangeError('No such size.');
    return { photograph, method, size, marks: readMarks(reader) };
  },
);
