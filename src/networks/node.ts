import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { findNetwork } from './catalogue.ts';
import {
  NetworkError,
  type Judgement,
  type NetworkEntry,
  type RunRequest,
  type RunResult,
  type Tensor,
} from './contract.ts';
import { namedResults, requestedOutputs, requireFill, requireScore } from './results.ts';
import { tensorsFromRequest } from './tensors.ts';

const MODELS = new URL('../../models/', import.meta.url);

const sessions = new Map<string, Promise<InferenceSession>>();

type Request = Omit<RunRequest, 'provider'>;
type InNode<R> = R extends unknown ? Omit<R, 'provider' | 'why'> : never;

/**
 * Runs a generator of the catalogue in Node, on the processor (onnxruntime-node): the reference that the
 * browser's providers are held to. `models` is the folder of the networks' files.
 * Throws `NetworkError`: 'bad-input' for a request that the network cannot take, 'corrupted' for a file
 * that is missing or is not the catalogue's.
 */
export async function runInNode(
  request: Request,
  models: URL = MODELS,
): Promise<InNode<RunResult>> {
  return requireFill<InNode<RunResult>>(await compute(request, models));
}

/** Runs a discriminator of the catalogue in Node, like `runInNode`. */
export async function judgeInNode(
  request: Request,
  models: URL = MODELS,
): Promise<InNode<Judgement>> {
  return requireScore<InNode<Judgement>>(await compute(request, models));
}

async function compute(request: Request, models: URL): Promise<InNode<RunResult | Judgement>> {
  const entry = findNetwork(request.network);
  const wanted = requestedOutputs(entry, request);
  const inputs = Object.entries(tensorsFromRequest(entry, request)).map(
    ([name, { data, dims }]) => {
      return [name, new OrtTensor('float32', data, dims)] as const;
    },
  );
  const session = await openOnce(entry, models);
  // A graph has no input for what it does not read.
  const read = inputs.filter(([name]) => session.inputNames.includes(name));
  const start = performance.now();
  const results = await session.run(Object.fromEntries(read), wanted);
  const milliseconds = performance.now() - start;
  const outputs = wanted.map((name) => [name, toTensor(name, results[name])] as const);
  return { ...namedResults(entry, request, Object.fromEntries(outputs)), milliseconds };
}

function openOnce(entry: NetworkEntry, models: URL): Promise<InferenceSession> {
  const { href } = new URL(entry.file, models);
  const known = sessions.get(href);
  if (known) return known;
  const opened = open(entry, new URL(href));
  sessions.set(href, opened);
  // What failed may be asked for again.
  opened.catch(() => sessions.delete(href));
  return opened;
}

async function open(entry: NetworkEntry, file: URL): Promise<InferenceSession> {
  const data = await readFile(file).catch((cause: unknown) => {
    throw new NetworkError(
      'corrupted',
      `The file of ${entry.name}, models/${entry.file}, cannot be read. Check it out again.`,
      { cause },
    );
  });
  if (createHash('sha256').update(data).digest('hex') !== entry.sha256) {
    throw new NetworkError(
      'corrupted',
      `models/${entry.file} is not the file that models/catalogue.json names: its SHA-256 differs. Check it out again.`,
    );
  }
  return InferenceSession.create(data);
}

function toTensor(name: string, value: OrtTensor | undefined): Tensor {
  if (!(value?.data instanceof Float32Array))
    throw new TypeError(`The network gave no numbers for ${name}.`);
  return { dims: value.dims, data: value.data };
}
