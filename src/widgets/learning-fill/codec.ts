import { atMost, readIdentifier, sceneCodec } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { steps, type Scene } from './scene.ts';

/** More first weights than anybody tries. */
const mostSeeds = 1_000_000;

/** The scene of a Learning to fill figure in an address. */
export const learningFillCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, seed, step, marks }) => {
    writer.text(photograph);
    writer.unsigned(seed);
    writer.unsigned(step);
    writeMarks(writer, marks);
  },
  (reader) => ({
    photograph: readIdentifier(reader),
    seed: atMost(reader.unsigned(), mostSeeds),
    step: atMost(reader.unsigned(), steps),
    marks: readMarks(reader),
  }),
);
