import { readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { isWorkSize, reveals, type Scene } from './scene.ts';

/** What nothing is written for, as in addresses that are older than the choice. */
const [usual, ...others] = reveals;

/** A Fill figure's scene in an address. */
export const fillCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, method, size, marks, reveal }) => {
    writer.text(photograph);
    writer.text(method);
    writer.unsigned(size);
    writeMarks(writer, marks);
    if (reveal !== usual) writeChoice(writer, others, reveal);
  },
  (reader) => {
    const photograph = readIdentifier(reader);
    const method = readIdentifier(reader);
    const size = reader.unsigned();
    if (!isWorkSize(size)) throw new RangeError('No such size.');
    const marks = readMarks(reader);
    const reveal = reader.atEnd ? usual : readChoice(reader, others);
    return { photograph, method, size, marks, reveal };
  },
);
