import { atMost, readIdentifier, sceneCodec, type SceneCodec } from './codec.ts';
import type { Painted } from './history.ts';
import { readMarks, writeMarks } from './marks.ts';

/** More than anybody tries. */
const mostSeeds = 1_000_000;

/** A painted scene whose figure goes on by steps from a random start. */
interface Seeded extends Painted {
  readonly seed: number;
  readonly step: number;
}

/** The codec of such a scene, of `steps` steps at most. */
export function seededCodec(steps: number): SceneCodec<Seeded> {
  return sceneCodec(
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
}
