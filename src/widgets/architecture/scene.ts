import type { Point } from '../../inpainting/marks.ts';
import { atMost, readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import type { Painted } from '../scene/history.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { readExtent, writeExtent, type Extent } from './extent.ts';

/** The side in pixels of the square that the network is given. */
export const side = 128;

/** What is shown of a gated layer: its activated feature, its gate, or what it hands on, their product. */
export const views = ['product', 'feature', 'gate'] as const;
export type View = (typeof views)[number];

/** Sharpness of the attention; the third is the trained one. */
export const softmaxScales = [1, 3, 10, 30, 100] as const;

/** Values of the network's knob `gate_override`. */
export const gateRules = ['learned', 'open', 'hard'] as const;

/** What can be turned in the network without training it anew. */
export interface Knobs {
  readonly attention: boolean;
  readonly softmaxScale: (typeof softmaxScales)[number];
  readonly gates: (typeof gateRules)[number];
}

export const trainedKnobs: Knobs = { attention: true, softmaxScale: 10, gates: 'learned' };

/** The whole state of a figure as plain data. Its marks lie on the photograph's middle square. */
export interface Scene extends Painted, Knobs {
  /** The opened layer's `id` in `layers.ts`. */
  readonly layer: string;
  readonly view: View;
  /** The channel shown large; null for the one that varies most. */
  readonly channel: number | null;
  /** The place whose numbers are read, in pixels of the network's square. */
  readonly place: Point;
  readonly extent: Extent;
}

const mostChannels = 256;

export const architectureCodec = sceneCodec<Scene>(
  1,
  (writer, scene) => {
    writer.text(scene.photograph);
    writer.text(scene.layer);
    writeChoice(writer, views, scene.view);
    writer.unsigned(scene.channel === null ? 0 : scene.channel + 1);
    writer.unsigned(scene.place.x);
    writer.unsigned(scene.place.y);
    writer.unsigned(Number(scene.attention));
    writeChoice(writer, softmaxScales, scene.softmaxScale);
    writeChoice(writer, gateRules, scene.gates);
    writeMarks(writer, scene.marks);
    writeExtent(writer, scene.extent);
  },
  (reader) => {
    const photograph = readIdentifier(reader);
    const layer = readIdentifier(reader);
    const view = readChoice(reader, views);
    const channel = atMost(reader.unsigned(), mostChannels);
    const x = atMost(reader.unsigned(), side - 1);
    const y = atMost(reader.unsigned(), side - 1);
    const attention = atMost(reader.unsigned(), 1) === 1;
    const softmaxScale = readChoice(reader, softmaxScales);
    const gates = readChoice(reader, gateRules);
    const marks = readMarks(reader);
    return {
      photograph,
      layer,
      view,
      channel: channel === 0 ? null : channel - 1,
      place: { x, y },
      attention,
      softmaxScale,
      gates,
      marks,
      extent: readExtent(reader),
    };
  },
);
