import { atMost, readChoice, sceneCodec, writeChoice } from '../scene/codec.ts';
import { channelChoices, drawn, largestSide, type Scene } from './scene.ts';

/** A Connections figure's scene in an address. */
export const connectionsCodec = sceneCodec<Scene>(
  1,
  (writer, { unit, counted }) => {
    writer.unsigned(unit.channel);
    writer.unsigned(unit.row);
    writer.unsigned(unit.column);
    writer.unsigned(counted.side);
    writeChoice(writer, channelChoices, counted.channels);
  },
  (reader) => {
    const channel = atMost(reader.unsigned(), drawn.channels - 1);
    const row = atMost(reader.unsigned(), drawn.side - 1);
    const column = atMost(reader.unsigned(), drawn.side - 1);
    const side = atMost(reader.unsigned(), largestSide);
    if (side === 0) throw new RangeError('A map has a side.');
    return {
      unit: { channel, row, column },
      counted: { side, channels: readChoice(reader, channelChoices) },
    };
  },
);
