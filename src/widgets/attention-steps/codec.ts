import { atMost, readChoice, sceneCodec, writeChoice } from '../scene/codec.ts';
import { sources, targets } from './example.ts';
import { scales, steps, type Scene } from './scene.ts';
import { largest } from './shapes.ts';

/** The scene of the steps' figure in an address. */
export const stepsCodec = sceneCodec<Scene>(
  1,
  (writer, { step, target, source, scale, shapes }) => {
    writeChoice(writer, steps, step);
    writer.unsigned(target);
    writer.unsigned(source);
    writeChoice(writer, scales, scale);
    writer.unsigned(shapes.channels);
    writer.unsigned(shapes.side);
    writer.unsigned(shapes.patch);
    writer.unsigned(shapes.patches);
  },
  (reader) => {
    const number = (most: number): number => {
      const value = atMost(reader.unsigned(), most);
      if (value === 0) throw new RangeError('Nothing has a size of 0.');
      return value;
    };
    return {
      step: readChoice(reader, steps),
      target: atMost(reader.unsigned(), targets.length - 1),
      source: atMost(reader.unsigned(), sources.length - 1),
      scale: readChoice(reader, scales),
      shapes: {
        channels: number(largest.channels),
        side: number(largest.side),
        patch: number(largest.patch),
        patches: number(largest.side ** 2),
      },
    };
  },
);
