import { readChoice, sceneCodec, writeChoice } from '../scene/codec.ts';
import { losses, paces, shares, type Scene } from './scene.ts';

/** A Learning figure's scene in an address. */
export const learningCodec = sceneCodec<Scene>(
  1,
  (writer, scene) => {
    for (const loss of scene.losses) writeChoice(writer, losses, loss);
    writeChoice(writer, shares, scene.share);
    writer.unsigned(scene.seed);
    writeChoice(writer, paces, scene.pace);
  },
  (reader) => ({
    losses: [readChoice(reader, losses), readChoice(reader, losses)],
    share: readChoice(reader, shares),
    seed: reader.unsigned(),
    // Once there was no choice, and addresses end here.
    pace: reader.atEnd ? 'even' : readChoice(reader, paces),
  }),
);
