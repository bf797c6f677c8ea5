import type { Stripes } from '../../inpainting/twoModes.ts';
import type { ByteReader } from '../scene/bytes.ts';
import { atMost, readChoice, sceneCodec, writeChoice } from '../scene/codec.ts';
import { firstModes, losses, paces, shares, type Scene } from './scene.ts';

/** A Learning figure's scene in an address. */
export const learningCodec = sceneCodec<Scene>(
  1,
  (writer, scene) => {
    for (const loss of scene.losses) writeChoice(writer, losses, loss);
    writeChoice(writer, shares, scene.share);
    writer.unsigned(scene.seed);
    writeChoice(writer, paces, scene.pace);
    if (String(scene.modes) === String(firstModes)) return;
    for (const value of scene.modes.flat()) writer.unsigned(value);
  },
  (reader) => ({
    losses: [readChoice(reader, losses), readChoice(reader, losses)],
    share: readChoice(reader, shares),
    seed: reader.unsigned(),
    // Once there was no choice, and addresses end here.
    pace: reader.atEnd ? 'even' : readChoice(reader, paces),
    modes: reader.atEnd ? firstModes : [readFence(reader), readFence(reader)],
  }),
);

function readFence(reader: ByteReader): Stripes {
  return [atMost(reader.unsigned(), 100), atMost(reader.unsigned(), 100)];
}
