/** A picture: channel-first float32, values in [0, 1], sRGB. `data[c * width * height + y * width + x]`. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Float32Array;
}

/** A picture of one value, black unless told. */
export function createImage(width: number, height: number, channels = 3, value = 0): Image {
  return { width, height, channels, data: new Float32Array(width * height * channels).fill(value) };
}

/** From interleaved RGBA bytes, as a canvas holds them; alpha is laid over white. */
export function imageFromRgba(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
): Image {
  const image = createImage(width, height);
  const plane = width * height;
  for (let i = 0; i < plane; i++) {
    const alpha = rgba[4 * i + 3]! / 255;
    for (let c = 0; c < 3; c++) {
      image.data[c * plane + i] = (rgba[4 * i + c]! / 255) * alpha + (1 - alpha);
    }
  }
  return image;
}

/** To interleaved RGBA bytes, opaque, rounded and clamped; a grey image gives three equal channels. */
export function rgbaFromImage(image: Image): Uint8ClampedArray<ArrayBuffer> {
  const plane = image.width * image.height;
  const rgba = new Uint8ClampedArray(4 * plane);
  for (let i = 0; i < plane; i++) {
    for (let c = 0; c < 3; c++) {
      rgba[4 * i + c] = image.data[Math.min(c, image.channels - 1) * plane + i]! * 255;
    }
    rgba[4 * i + 3] = 255;
  }
  return rgba;
}

/** Luma of every pixel (Rec. 709), in [0, 1]; of a picture that is not RGB its first channel. */
export function lumaOf({ width, height, channels, data }: Image): Float64Array {
  const plane = width * height;
  if (channels !== 3) return Float64Array.from(data.subarray(0, plane));
  const luma = new Float64Array(plane);
  for (let i = 0; i < plane; i++)
    luma[i] = 0.2126 * data[i]! + 0.7152 * data[plane + i]! + 0.0722 * data[2 * plane + i]!;
  return luma;
}
