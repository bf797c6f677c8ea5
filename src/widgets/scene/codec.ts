import { ByteReader, ByteWriter, fromBase64Url, toBase64Url } from './bytes.ts';

/** A widget's scene as text that an address can hold, and back. */
export interface SceneCodec<S> {
  readonly encode: (scene: S) => string;
  /** Throws `SceneCodeError` where `encode` cannot have written the code. */
  readonly decode: (code: string) => S;
}

/** An address that holds no scene of ours. */
export class SceneCodeError extends Error {
  override readonly name = 'SceneCodeError';
}

/**
 * The codec of a scene whose parts `write` writes and `read` reads in the same order. `read` throws
 * `RangeError` at what it cannot take. A checksum notices a code that was cut short or mistyped; a new
 * `version` refuses the codes of older ones.
 */
export function sceneCodec<S>(
  version: number,
  write: (writer: ByteWriter, scene: S) => void,
  read: (reader: ByteReader) => S,
): SceneCodec<S> {
  return {
    encode(scene) {
      const writer = new ByteWriter();
      writer.unsigned(version);
      write(writer, scene);
      const body = writer.finish();
      const check = checksum(body);
      return toBase64Url(Uint8Array.from([check >>> 8, check & 255, ...body]));
    },
    decode(code) {
      try {
        const bytes = fromBase64Url(code);
        const body = bytes.subarray(2);
        if (((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0) !== checksum(body))
          throw new RangeError('The checksum differs.');
        const reader = new ByteReader(body);
        if (reader.unsigned() !== version) throw new RangeError('Another version wrote this.');
        const scene = read(reader);
        if (!reader.atEnd) throw new RangeError('Something follows the scene.');
        return scene;
      } catch (cause) {
        throw new SceneCodeError('The address holds a figure that cannot be read.', { cause });
      }
    },
  };
}

/** An identifier as files and methods have it. Throws `RangeError`. */
export function readIdentifier(reader: ByteReader): string {
  const identifier = reader.text(64);
  if (!/^[a-z0-9-]+$/.test(identifier)) throw new RangeError('Not an identifier.');
  return identifier;
}

/** One of a few names, as its place in the list: append only. */
export function writeChoice<T>(writer: ByteWriter, choices: readonly T[], choice: T): void {
  writer.unsigned(choices.indexOf(choice));
}

/** Throws `RangeError` where the code names no such place. */
export function readChoice<T>(reader: ByteReader, choices: readonly T[]): T {
  const choice = choices[reader.unsigned()];
  if (choice === undefined) throw new RangeError('No such choice.');
  return choice;
}

/** `value` itself. Throws `RangeError` above `most`. */
export function atMost(value: number, most: number): number {
  if (value > most) throw new RangeError(`${value} is more than ${most}.`);
  return value;
}

/** FNV-1a, folded to 16 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
