// Fills the white part of hole.png in photograph.png by a network of this book:
//   npm install onnxruntime-node sharp
//   node fill.mjs deepfill-v2.onnx photograph.png hole.png filled.png
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';

const [, , network, photograph, hole, filled] = process.argv;
const side = 128; // every network of the book takes it
const area = side * side;

const square = (path, kernel) => sharp(path).autoOrient().resize(side, side, { kernel }).removeAlpha();
const rgb = await square(photograph, 'lanczos3').toColourspace('srgb').raw().toBuffer();
const white = await square(hole, 'nearest').toColourspace('b-w').raw().toBuffer();

// From pixel by pixel, 0 to 255, to channel by channel, -1 to 1.
const image = new Float32Array(3 * area);
rgb.forEach((level, i) => (image[(i % 3) * area + Math.floor(i / 3)] = level / 127.5 - 1));
const missing = Float32Array.from(white, (level) => (level >= 128 ? 1 : 0));

const session = await InferenceSession.create(network);
const knobs = { attention_enabled: 1, softmax_scale: 10, gate_override: 0, spread_enabled: 1 }; // as in training
const inputs = {
  image: new Tensor('float32', image, [1, 3, side, side]),
  hole: new Tensor('float32', missing, [1, 1, side, side]),
};
for (const [name, value] of Object.entries(knobs)) {
  if (session.inputNames.includes(name)) inputs[name] = new Tensor('float32', [value], []);
}
const { fill } = await session.run(inputs, ['fill']);

// The fill in the hole, the photograph everywhere else.
rgb.forEach((level, i) => {
  const pixel = Math.floor(i / 3);
  const value = 127.5 * (fill.data[(i % 3) * area + pixel] + 1);
  if (missing[pixel]) rgb[i] = Math.min(255, Math.max(0, Math.round(value)));
});
await sharp(rgb, { raw: { width: side, height: side, channels: 3 } }).toFile(filled);
