import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { steppers } from '../inpainting/diffusion/steppers.ts';
import type { Hole } from '../inpainting/hole.ts';
import { imageFromRgba } from '../inpainting/image.ts';
import { classicalMethods, type Method } from '../inpainting/methods.ts';
import { record, type Row } from './benchRecord.ts';
import { CommandError, run, wholeNumber } from './command.ts';

const USAGE = `npm run bench -- [size …] [--methods harmonic,telea,…] [--json models/bench.json]

Sizes in pixels from 8; 128 256 512 1024 unless given. With --json what is measured is written down, and what the
file has of other sizes and methods stays.`;

const PYTHON = '/usr/bin/python3';
const PEERS_SCRIPT = fileURLToPath(
  new URL('../../models/training/bench_peers.py', import.meta.url),
);
/** A fill that takes longer than this, in milliseconds, is measured once and without a rehearsal. */
const LONG = 5000;
/** A fill that is bound to take longer than this, in milliseconds, is left out; a peer's fills end at it. */
const TOO_LONG = 120_000;
/** No method's time grows faster than with the side to this power: a patch for each pixel, sought among all. */
const STEEPEST = 4;
/** The largest side at which OpenCV's shift map, seconds at this one, is timed. */
const LARGEST_SHIFT_MAP = 256;
/** Peer by method, and how many of its times a fill may take at 256×256, where there is a goal. */
const PEERS: Readonly<Record<string, { name: string; goal?: number }>> = {
  biharmonic: { name: 'scikit-image', goal: 0.1 },
  telea: { name: 'OpenCV', goal: 2 },
  'navier-stokes': { name: 'OpenCV', goal: 2 },
  patchmatch: { name: 'OpenCV’s shift map' },
};
const GOAL = { size: 256, hole: 'square' };
/** Fills that are not timed: as many as V8 takes to compile them for good, which the peers were long ago. */
const WARM_UP = 15;
/** But no more of them once they have taken so long, in milliseconds. */
const WARM = 4000;

/** Numbers from 0 to 1, the same in every run. */
function createNoise(): () => number {
  let state = 1;
  return () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
}

/** Smooth shapes with noise over them: interleaved RGBA bytes. */
function pictureOf(size: number): Uint8Array {
  const noise = createNoise();
  return Uint8Array.from({ length: 4 * size * size }, (_, i) => {
    if (i % 4 === 3) return 255;
    const x = ((i >> 2) % size) / size;
    const y = Math.floor((i >> 2) / size) / size;
    const shape = Math.sin(9 * x + (i % 4)) * Math.cos(7 * y) + (x > y ? 0.5 : -0.5);
    return 128 + 60 * shape + 30 * (noise() - 0.5);
  });
}

/** Two holes of a quarter of the area, and who fills them. */
const HOLES: Readonly<
  Record<string, { words: string; methods: string[]; data: (size: number) => Uint8Array }>
> = {
  square: {
    words: 'a centred square of half the side',
    methods: Object.keys(classicalMethods),
    data: (size) => {
      const missing = (v: number): boolean => v >= size / 4 && v < (3 * size) / 4;
      return Uint8Array.from({ length: size * size }, (_, i) =>
        Number(missing(i % size) && missing(Math.floor(i / size))),
      );
    },
  },
  scattered: {
    words: 'every fourth pixel, at random',
    methods: Object.keys(steppers),
    data: (size) => {
      const noise = createNoise();
      return Uint8Array.from({ length: size * size }, () => Number(noise() < 0.25));
    },
  },
};

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

interface PeerTimes {
  /** Name and version of what ran. */
  readonly version: string;
  /** Milliseconds of each repeat by method. */
  readonly times: Readonly<Record<string, number[]>>;
}

/** Null, after a line that says why, where the peer cannot run. */
function peerTimes(
  size: number,
  repeats: number,
  rgba: Uint8Array,
  hole: Hole,
  methods: string[],
): PeerTimes | null {
  if (methods.length === 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
  try {
    const files = [join(folder, 'picture'), join(folder, 'hole')] as const;
    writeFileSync(
      files[0],
      rgba.filter((_, i) => i % 4 < 3),
    );
    writeFileSync(files[1], hole.data);
    const run = spawnSync(
      PYTHON,
      [PEERS_SCRIPT, String(size), String(repeats), methods.join(','), ...files],
      { encoding: 'utf8', timeout: TOO_LONG, env: { ...process.env, OMP_NUM_THREADS: '1' } },
    );
    if (run.status === 0) return JSON.parse(run.stdout) as PeerTimes;
    const reason = run.error?.message ?? run.stderr.trim().split('\n').at(-1);
    console.log(`  no ${methods.join(', ')} of the peer: ${reason ?? 'it stopped without a word'}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Median processor time of a fill in milliseconds, and whether it was long enough to be run only once. */
function timeOf(fill: () => void, repeats: number): { readonly time: number; once: boolean } {
  const time = (): number => {
    const start = process.cpuUsage();
    fill();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const first = time();
  if (first > LONG) return { time: first, once: true };
  for (let n = 1, spent = first; n < WARM_UP && spent < WARM; n++) spent += time();
  return { time: median(Array.from({ length: repeats }, time)), once: false };
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** Times every wanted method and its peer at one size; `measured` tells which have become too slow for it. */
function measure(
  size: number,
  holeName: string,
  wanted: (method: string) => boolean,
  measured: readonly Row[],
): Row[] {
  const { words, methods, data } = HOLES[holeName]!;
  const repeats = size > 256 ? 3 : 7;
  const rgba = pictureOf(size);
  const image = imageFromRgba(rgba, size, size);
  const hole: Hole = { width: size, height: size, data: data(size) };
  console.log(`${size}×${size} RGB, ${words}, missing; processor time, medians of ${repeats}`);
  const asked = methods.filter(wanted);
  const peers = [['biharmonic'], ['telea', 'navier-stokes'], ['patchmatch']].map((group) =>
    group.filter((method) => asked.includes(method)),
  );
  if (size > LARGEST_SHIFT_MAP) peers.pop();
  const answers = peers.map((group) => peerTimes(size, repeats, rgba, hole, group));
  return asked.flatMap((method): Row[] => {
    const before = measured.findLast((row) => row.hole === holeName && row.method === method);
    if (before && before.milliseconds * (size / before.size) ** STEEPEST > TOO_LONG) {
      console.log(`  ${method.padEnd(16)} left out: minutes`);
      return [];
    }
    const fill: Method = classicalMethods[method]!;
    const { time, once } = timeOf(() => fill(image, hole), repeats);
    let row: Row = { hole: holeName, size, method, milliseconds: rounded(time) };
    let line = `  ${method.padEnd(16)} ${time.toFixed(1).padStart(8)} ms${once ? ', once' : ''}`;
    const answer = answers.find((each) => each?.times[method]);
    const theirs = answer && median(answer.times[method]!);
    if (answer && theirs) {
      const ratio = time / theirs;
      line += `   ${PEERS[method]!.name} ${theirs.toFixed(1)} ms   ratio ${ratio.toFixed(2)}`;
      row = {
        ...row,
        peer: answer.version,
        peerMilliseconds: rounded(theirs),
        ratio: rounded(ratio),
      };
    }
    console.log(line);
    return [row];
  });
}

/** Whether the goals are met, and how times grow, as far as was measured. */
function conclude(rows: readonly Row[]): void {
  for (const { hole, size, method, ratio } of rows) {
    const { goal, name } = PEERS[method] ?? {};
    if (size !== GOAL.size || hole !== GOAL.hole || goal === undefined || !ratio) continue;
    const verdict = ratio <= goal ? 'met' : `missed by a factor of ${(ratio / goal).toFixed(1)}`;
    console.log(`Goal of ${method}: at most ${goal} × ${name} at ${size}: ${verdict} (${ratio})`);
  }
  for (const what of new Set(rows.map(({ hole, method }) => `${hole} ${method}`))) {
    const sizes = rows.filter(({ hole, method }) => `${hole} ${method}` === what);
    const [small, large] = [sizes[0]!, sizes.at(-1)!];
    if (small === large) continue;
    const power =
      Math.log(large.milliseconds / small.milliseconds) / Math.log(large.size / small.size);
    console.log(
      `Growth of ${what}: as the side to the power of ${power.toFixed(2)} from ${small.size} to ${large.size}`,
    );
  }
}

/**
 * `npm run bench`: how long the classical fills take, each beside its peer in one run on one machine,
 * where there is one, and how their times grow with the side. Criminisi's has none; PatchMatch's is another way
 * to copy patches, the shift map of xphoto. Processor time, of all threads, so that a busy machine does not decide
 * the ratios.
 */
await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { methods: { type: 'string' }, json: { type: 'string' } },
  });
  const sizes = positionals.map((size) => wholeNumber(size, 'size', 8, 4096));
  const methods = values.methods?.split(',');
  const unknown = methods?.find((method) => !(method in classicalMethods));
  if (unknown !== undefined)
    throw new CommandError(`There is no classical method “${unknown}”.\n\n${USAGE}`);
  const rows: Row[] = [];
  for (const size of sizes.length > 0 ? sizes : [128, 256, 512, 1024]) {
    for (const hole of Object.keys(HOLES))
      rows.push(...measure(size, hole, (method) => methods?.includes(method) ?? true, rows));
  }
  conclude(rows);
  if (values.json !== undefined) record(values.json, rows);
  return Promise.resolve();
});
