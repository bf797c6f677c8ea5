import { unitsPerSide } from '../../inpainting/marks.ts';
import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { methodIds, solvers } from './methods.ts';
import { mostSteps, type Scene } from './scene.ts';

/** A Diffusion figure's scene in an address. */
export const diffusionCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, method, solver, steps, line, marks }) => {
    writer.text(photograph);
    writeChoice(writer, methodIds, method);
    writeChoice(writer, solvers, solver);
    writer.unsigned(Math.min(steps, mostSteps(method)));
    writer.unsigned(line);
    writeMarks(writer, marks);
  },
  (reader) => {
    const photograph = readIdentifier(reader);
    const method = readChoice(reader, methodIds);
    return {
      photograph,
      method,
      solver: readChoice(reader, solvers),
      steps: atMost(reader.unsigned(), mostSteps(method)),
      line: atMost(reader.unsigned(), unitsPerSide),
      marks: readMarks(reader),
    };
  },
);
