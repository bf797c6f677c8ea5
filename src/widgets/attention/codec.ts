import { unitsPerSide } from '../../inpainting/marks.ts';
import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { guesses, patches, rates, scales, views, type Scene } from './scene.ts';

const switches = [false, true];

/** An attention figure's scene in an address. */
export const attentionCodec = sceneCodec<Scene>(
  1,
  (writer, scene) => {
    writer.text(scene.photograph);
    writer.text(scene.on);
    writeChoice(writer, views, scene.view);
    writeChoice(writer, guesses, scene.guess);
    writeChoice(writer, patches, scene.patch);
    writeChoice(writer, rates, scene.rate);
    writeChoice(writer, scales, scene.scale);
    writeChoice(writer, switches, scene.fusion);
    writeChoice(writer, switches, scene.hard);
    writer.unsigned(scene.at.x);
    writer.unsigned(scene.at.y);
    writeMarks(writer, scene.marks);
  },
  (reader) => {
    const [photograph, on] = [readIdentifier(reader), readIdentifier(reader)];
    const view = readChoice(reader, views);
    const guess = readChoice(reader, guesses);
    const patch = readChoice(reader, patches);
    const rate = readChoice(reader, rates);
    const scale = readChoice(reader, scales);
    const fusion = readChoice(reader, switches);
    const hard = readChoice(reader, switches);
    const coordinate = (): number => atMost(reader.unsigned(), unitsPerSide);
    const at = { x: coordinate(), y: coordinate() };
    const marks = readMarks(reader);
    return { photograph, on, view, guess, patch, rate, scale, fusion, hard, at, marks };
  },
);
