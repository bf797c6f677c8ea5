import { readChoice, readIdentifier, sceneCodec, writeChoice } from '../scene/codec.ts';
import type { Painted } from '../scene/history.ts';
import { readMarks, writeMarks } from '../scene/marks.ts';
import { findJudge, judges, type JudgeId } from './judges.ts';

/** Who judges whose fills. */
export interface Asked {
  readonly judge: JudgeId;
  /** Identifier of a method without training. */
  readonly classical: string;
  /** Identifier of a trained network. */
  readonly generator: string;
}

/** A photograph with a hole, two fills of it, and who judges all three. */
export interface Scene extends Painted, Asked {}

/** What nothing is written for, as in addresses that are older than the choice. */
export const usual: Asked = {
  judge: 'glcic-discriminator',
  classical: 'telea',
  generator: 'glcic',
};

export function sameAsked(a: Asked, b: Asked): boolean {
  return a.judge === b.judge && a.classical === b.classical && a.generator === b.generator;
}

export const criticsCodec = sceneCodec<Scene>(
  1,
  (writer, scene) => {
    writer.text(scene.photograph);
    writeMarks(writer, scene.marks);
    if (sameAsked(scene, usual)) return;
    writeChoice(writer, judges, findJudge(scene.judge));
    writer.text(scene.classical);
    writer.text(scene.generator);
  },
  (reader) => {
    const painted = { photograph: readIdentifier(reader), marks: readMarks(reader) };
    if (reader.atEnd) return { ...painted, ...usual };
    return {
      ...painted,
      judge: readChoice(reader, judges).id,
      classical: readIdentifier(reader),
      generator: readIdentifier(reader),
    };
  },
);
