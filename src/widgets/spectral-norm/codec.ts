import { atMost, sceneCodec } from '../scene/codec.ts';
import { mostSeed, mostSteps, type Scene } from './scene.ts';

/** The scene of a figure of spectral normalisation in an address. */
export const spectralCodec = sceneCodec<Scene>(
  1,
  (writer, { kernel, seed, step }) => {
    writer.text(kernel);
    writer.unsigned(seed);
    writer.unsigned(step);
  },
  (reader) => {
    const kernel = reader.text(128);
    if (!/^[a-z0-9-]+\/[a-z0-9_]+$/.test(kernel)) throw new RangeError('Not a kernel’s name.');
    return {
      kernel,
      seed: atMost(reader.unsigned(), mostSeed),
      step: atMost(reader.unsigned(), mostSteps),
    };
  },
);
