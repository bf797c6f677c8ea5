import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hole } from '../inpainting/hole.ts';
import { imageFromRgba } from '../inpainting/image.ts';
import { classicalMethods } from '../inpainting/methods.ts';

/**
 * `npm run bench`: how long the classical fills take, each beside its peer in one run on one machine,
 * where there is one. Criminisi's has none; PatchMatch's is another way to copy patches, the shift map of xphoto.
 * Processor time, of all threads, so that a busy machine does not decide the ratios.
 * `npm run bench -- 128 256` takes these sizes only. At the end it says how each method's time grows with the side.
 */

const PYTHON = '/usr/bin/python3';
const PEERS_SCRIPT = fileURLToPath(
  new URL('../../models/training/bench_peers.py', import.meta.url),
);
/** A fill that takes longer than this, in milliseconds, is measured once and without a rehearsal. */
const LONG = 5000;
/** A fill that is bound to take longer than this, in milliseconds, is left out. */
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
const GOAL_SIZE = 256;
/** Fills that are not timed: as many as V8 takes to compile them for good, which the peers were long ago. */
const WARM_UP = 15;

/** Smooth shapes with noise over them, the same in every run: interleaved RGBA bytes. */
function pictureOf(size: number): Uint8Array {
  let state = 1;
  const noise = (): number => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
  return Uint8Array.from({ length: 4 * size * size }, (_, i) => {
    if (i % 4 === 3) return 255;
    const x = ((i >> 2) % size) / size;
    const y = Math.floor((i >> 2) / size) / size;
    const shape = Math.sin(9 * x + (i % 4)) * Math.cos(7 * y) + (x > y ? 0.5 : -0.5);
    return 128 + 60 * shape + 30 * (noise() - 0.5);
  });
}

/** A centred square of half the side: a quarter of the area. */
function holeOf(size: number): Hole {
  const missing = (v: number): boolean => v >= size / 4 && v < (3 * size) / 4;
  const data = Uint8Array.from({ length: size * size }, (_, i) =>
    Number(missing(i % size) && missing(Math.floor(i / size))),
  );
  return { width: size, height: size, data };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds of each repeat by method; empty, after a line that says why, where the peer cannot run. */
function peerTimes(
  size: number,
  repeats: number,
  rgba: Uint8Array,
  hole: Hole,
  methods: string[],
): Map<string, number[]> {
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
      {
        encoding: 'utf8',
        env: { ...process.env, OMP_NUM_THREADS: '1' },
      },
    );
    if (run.status === 0)
      return new Map(Object.entries(JSON.parse(run.stdout) as Record<string, number[]>));
    const reason = run.error?.message ?? run.stderr.trim().split('\n').at(-1);
    console.log(`  no ${methods.join(', ')} of the peer: ${reason ?? 'it stopped without a word'}`);
    return new Map();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const asked = process.argv.slice(2).map(Number);
if (asked.some((size) => !Number.isInteger(size) || size < 8)) {
  console.error(
    'Usage: npm run bench -- [size …], sizes in pixels from 8, such as 128 256 512 1024.',
  );
  process.exit(2);
}
const verdicts: string[] = [];
/** Milliseconds by method and, in it, by side. */
const grown = new Map<string, [size: number, time: number][]>();
for (const size of asked.length ? asked : [128, 256, 512, 1024]) {
  const repeats = size > 256 ? 3 : 7;
  const rgba = pictureOf(size);
  const image = imageFromRgba(rgba, size, size);
  const hole = holeOf(size);
  console.log(
    `${size}×${size} RGB, a centred square of 50 % side (25 % of the area) missing; processor time, medians of ${repeats}`,
  );
  const peers = new Map([
    ...peerTimes(size, repeats, rgba, hole, ['biharmonic']),
    ...peerTimes(size, repeats, rgba, hole, ['telea', 'navier-stokes']),
    ...(size > LARGEST_SHIFT_MAP ? [] : peerTimes(size, repeats, rgba, hole, ['patchmatch'])),
  ]);
  for (const [method, fill] of Object.entries(classicalMethods)) {
    const time = (): number => {
      const start = process.cpuUsage();
      fill(image, hole);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const sizes = grown.get(method) ?? [];
    grown.set(method, sizes);
    const [before, took] = sizes.at(-1) ?? [size, 0];
    if (took * (size / before) ** STEEPEST > TOO_LONG) {
      console.log(`  ${method.padEnd(16)} left out: minutes`);
      continue;
    }
    const rehearsal = time();
    const once = rehearsal > LONG;
    for (let n = 1; n < WARM_UP && !once; n++) time();
    const ours = once ? rehearsal : median(Array.from({ length: repeats }, time));
    sizes.push([size, ours]);
    let line = `  ${method.padEnd(16)} ${ours.toFixed(1).padStart(8)} ms${once ? ', once' : ''}`;
    const peer = PEERS[method];
    const theirs = peers.get(method);
    if (peer && theirs) {
      const ratio = ours / median(theirs);
      line += `   ${peer.name} ${median(theirs).toFixed(1)} ms   ratio ${ratio.toFixed(2)}`;
      if (size === GOAL_SIZE && peer.goal !== undefined) {
        const met =
          ratio <= peer.goal ? 'met' : `missed by a factor of ${(ratio / peer.goal).toFixed(1)}`;
        verdicts.push(
          `${method}: at most ${peer.goal} × ${peer.name} at ${size}: ${met} (${ratio.toFixed(2)})`,
        );
      }
    }
    console.log(line);
  }
}
if (verdicts.length) console.log(`Goals\n  ${verdicts.join('\n  ')}`);
if (asked.length !== 1) {
  console.log('Growth: the time is as the side to the power of');
  for (const [method, sizes] of grown) {
    const [[small, quick], [large, slow]] = [sizes[0]!, sizes.at(-1)!];
    const power = Math.log(slow / quick) / Math.log(large / small);
    console.log(`  ${method.padEnd(16)} ${power.toFixed(2)} from ${small} to ${large}`);
  }
}
