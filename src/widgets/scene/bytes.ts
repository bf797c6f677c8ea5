/** Collects small whole numbers as bytes, seven bits a byte, low bits first. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** `value`: a whole number from 0 to 2^31 - 1. */
  unsigned(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.#bytes.push(rest);
  }

  /** Small magnitudes of either sign stay short: 0, -1, 1, -2, … become 0, 1, 2, 3, … */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** ASCII only. */
  text(value: string): void {
    this.unsigned(value.length);
    for (const letter of value) this.#bytes.push(letter.charCodeAt(0) & 127);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what `ByteWriter` wrote. Throws `RangeError` where the bytes end too early or a number is too long. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#position === this.#bytes.length;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) {
        if (value >= 2 ** 31) break;
        return value;
      }
    }
    throw new RangeError('A number is longer than 31 bits.');
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(longest: number): string {
    const length = this.unsigned();
    if (length > longest) throw new RangeError('A text is too long.');
    return Array.from({ length }, () => String.fromCharCode(this.#byte())).join('');
  }

  #byte(): number {
    const byte = this.#bytes[this.#position++];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    return byte;
  }
}

/** Base64 with `-` and `_` and without padding, which needs no escaping in an address. */
export function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws `RangeError` where `text` is not base64url. */
export function fromBase64Url(text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text)) throw new RangeError('Not base64url.');
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
  } catch (cause) {
    throw new RangeError('Not base64url.', { cause });
  }
}
