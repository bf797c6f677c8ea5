import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { lastStep, parts } from './layers.ts';
import { places, type Scene } from './scene.ts';

const mostChannels = 256;

/** The scene of a figure of masks in an address. A channel of null is written as 0, others one higher. */
export const masksCodec = sceneCodec<Scene>(
  1,
  (writer, { photograph, part, step, channel, place, marks }) => {
    writer.text(photograph);
    writeChoice(writer, parts, part);
    writer.unsigned(step);
    writer.unsigned(channel === null ? 0 : channel + 1);
    writer.unsigned(place.x);
    writer.unsigned(place.y);
    writeMarks(writer, marks);
  },
  (reader) => {
    const photograph = readIdentifier(reader);
    const part = readChoice(reader, parts);
    const step = atMost(reader.unsigned(), lastStep);
    const channel = atMost(reader.unsigned(), mostChannels);
    const x = atMost(reader.unsigned(), places - 1);
    const y = atMost(reader.unsigned(), places - 1);
    return {
      photograph,
      part,
      step,
      channel: channel === 0 ? null : channel - 1,
      place: { x, y },
      marks: readMarks(reader),
    };
  },
);
