// Runs FILE.onnx on the tensors of FOLDER (raw float32 and manifest.json, as verify.py writes them)
// and prints, as JSON, the largest difference of each output from the one stored there, as a share of the
// largest value there where that is above 1.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const [, , file, folder] = process.argv;
const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));

async function stored(group, name) {
  const bytes = await readFile(path.join(folder, `${group}-${name}.f32`));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

const session = await InferenceSession.create(file, { intraOpNumThreads: 1 });
const feeds = {};
for (const [name, dims] of Object.entries(manifest.inputs)) {
  // A graph has no input for what it does not read.
  if (session.inputNames.includes(name)) feeds[name] = new Tensor('float32', await stored('inputs', name), dims);
}
const results = await session.run(feeds);
const differences = {};
for (const [name, dims] of Object.entries(manifest.outputs)) {
  const expected = await stored('outputs', name);
  const { data, dims: found } = results[name];
  if (found.join() !== dims.join()) throw new Error(`${name} is [${found.join(', ')}], not [${dims.join(', ')}]`);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  differences[name] = data.reduce((worst, value, index) => Math.max(worst, Math.abs(value - expected[index])), 0) / largest;
}
process.stdout.write(JSON.stringify(differences));
