import type { Hole } from '../inpainting/hole.ts';
import type { Image } from '../inpainting/image.ts';

/** Where a network runs. WebGPU is tried first and checked; WebAssembly always works. */
export type Provider = 'webgpu' | 'wasm';

export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** A network of `models/catalogue.json`. */
export interface NetworkEntry {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** Key in `content/references.bib`. */
  readonly paper: string;
  /** Of a network that no paper has: the one that it is made to be compared with. */
  readonly twinOf?: string;
  readonly sizes: {
    readonly multipleOf: number;
    readonly min: number;
    readonly max: number;
    readonly trainedAt: readonly number[];
  };
  /** What the network cannot do, in sentences. */
  readonly cannot: readonly string[];
  /** Under `models/`. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inputs: readonly TensorDescription[];
  readonly knobs: readonly Knob[];
  readonly outputs: readonly TensorDescription[];
  readonly parameters: number;
  readonly trained: Training;
  readonly selfTest: SelfTest;
}

export interface TensorDescription {
  readonly name: string;
  readonly shape: string;
  readonly range: string;
  readonly meaning: string;
}

/** An optional scalar input whose default is the trained behaviour. */
export interface Knob {
  readonly name: string;
  readonly default: number;
  readonly meaning: string;
}

export interface Training {
  readonly seed: number;
  readonly step: number;
  readonly imagesSeen: number;
  /** Of one processor core. */
  readonly cpuHours: number;
  readonly gpuHours: number;
  /** The generator that a discriminator was trained against; null for generators. */
  readonly against: string | null;
  /** SHA-256 over the list of training photographs. */
  readonly corpus: string;
  readonly runs: readonly {
    readonly revision: string;
    readonly processor: string;
    /** How many trainings shared the processor; one where it does not say. */
    readonly together?: number;
  }[];
  /** Where the weights are not of the last step alone: averages with those of an earlier one, the later counting `share`. */
  readonly averaged?: readonly {
    readonly earlier: number;
    readonly later: number;
    readonly share: number;
    /** By which photographs the share was chosen: `validation`, those kept back from training, or `test-a`. */
    readonly chosenOn?: string;
  }[];
  /** Where, after a step, its coarse network and its refinement went on side by side, for so many steps each. */
  readonly together?: readonly {
    readonly after: number;
    readonly coarse: number;
    readonly refinement: number;
  }[];
  /** After which steps its code was given more places, and how many on a side it had and has. */
  readonly finer?: readonly {
    readonly step: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** After which steps it was given more channels, and how many filters its first layer had and has. */
  readonly widened?: readonly {
    readonly step: number;
    readonly from: number;
    readonly to: number;
  }[];
}

/** PyTorch's answer to the formula's picture (`selfTest.ts`): `values` at `positions` of the flattened output. */
export interface SelfTest {
  readonly size: number;
  /** What the network is for: a generator's `fill`, a discriminator's `score`. */
  readonly output: string;
  readonly positions: readonly number[];
  readonly values: readonly number[];
}

/** What a run is doing now. Bytes count what has arrived of the network's file or of the runtime. */
export type Progress =
  | { readonly stage: 'runtime' | 'weights'; readonly received: number; readonly total: number }
  | { readonly stage: 'starting' | 'checking' | 'running'; readonly provider: Provider };

export interface RunRequest {
  /** Identifier in the catalogue. */
  readonly network: string;
  /** Square, of a size the network takes; values in [0, 1]. */
  readonly image: Image;
  readonly hole: Hole;
  readonly knobs?: Readonly<Record<string, number>>;
  /** Outputs to bring back besides what the network is for. */
  readonly outputs?: readonly string[];
  /** `auto` tries WebGPU and falls back. */
  readonly provider?: Provider | 'auto';
}

interface Run {
  readonly outputs: Readonly<Record<string, Tensor>>;
  readonly provider: Provider;
  /** Why not WebGPU, as a sentence for the reader; null when WebGPU ran. */
  readonly why: string | null;
  /** The run alone, without download and start. */
  readonly milliseconds: number;
}

/** What a generator gave. */
export interface RunResult extends Run {
  /** The network's picture, [0, 1], everywhere; `inpainting/complete` lays its hole into the photograph. */
  readonly fill: Image;
}

/** What a discriminator gave. */
export interface Judgement extends Run {
  /** [1, 1], or [1, 1, h, w] where every patch is judged; higher = takes it for a photograph. */
  readonly score: Tensor;
}

/** What can go wrong on the way, so that a page can tell the reader what to do. */
export type NetworkErrorCode =
  'offline' | 'cut-off' | 'corrupted' | 'worker-died' | 'no-provider' | 'bad-input';

/** `message` is a sentence for the reader of the page: what happened, what to do. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly code: NetworkErrorCode;

  constructor(code: NetworkErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Runs networks off the page's thread. One runner serves every figure of a page. Both kinds of run reject
 * with `NetworkError`, or with the signal's reason once it is aborted.
 */
export interface Runner {
  /** A generator fills the hole. */
  run(request: RunRequest, options?: RunOptions): Promise<RunResult>;
  /** A discriminator judges the picture, whose hole says where it was filled. */
  judge(request: RunRequest, options?: RunOptions): Promise<Judgement>;
  dispose(): void;
}
