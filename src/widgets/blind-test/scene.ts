import { atMost, sceneCodec } from '../scene/codec.ts';

/**
 * Which test: its seed draws every pair. What was answered is no part of it: a link passes on the questions and
 * not one reader's answers, which nobody but the reader is to see, and which would give away the test.
 */
export interface Scene {
  readonly seed: number;
}

/** More tests than anybody takes. */
export const mostSeed = 1_000_000;

export const blindTestCodec = sceneCodec<Scene>(
  // 2: the same seed draws from other photographs than 1 did.
  2,
  (writer, { seed }) => writer.unsigned(seed),
  (reader) => ({ seed: atMost(reader.unsigned(), mostSeed) }),
);
