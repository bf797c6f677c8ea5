/**
 * `npm test`: types, lint, unit tests, the training's own tests, build, browser tests, Lighthouse; the last
 * line counts all of them.
 * Types, lint and build count as one each. What keeps one core busy runs beside what keeps another.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, isChromiumThere } from '../../tests/browser/chromium.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
const shell = process.platform === 'win32';

/** What each command that failed printed last, told again at the end: thousands of lines come between. */
const failures: string[] = [];
const TOLD_AGAIN = 4000; // characters

/** What one suite prints: kept until it ends where another runs beside it. */
type Print = (text: string) => void;

interface Ran {
  readonly isPassed: boolean;
  readonly output: string;
}

function run(
  print: Print,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      print(text);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      output += `${error.message}\n`;
      print(`${error.message}\n`);
    });
    child.on('close', (status, signal) => {
      if (status !== 0) {
        const ended = signal ?? `exit ${status}`;
        failures.push(
          `\n── ${[command, ...args].join(' ')}: ${ended} ──\n${output.slice(-TOLD_AGAIN)}`,
        );
      }
      resolve({ isPassed: status === 0, output });
    });
  });
}

async function allPass(print: Print, ...commands: readonly string[][]): Promise<boolean> {
  let areAll = true;
  for (const [command = '', ...args] of commands) {
    areAll = (await run(print, command, args)).isPassed && areAll;
  }
  return areAll;
}

function one(isPassed: boolean): Count {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The number at a dotted path of a runner's JSON report, 0 where there is none. */
function numberAt(report: unknown, path: string): number {
  let value = report;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return typeof value === 'number' ? value : 0;
}

/** A runner that fails without a failed test, or dies before its report, counts as one failure. */
function counted(
  isPassed: boolean,
  report: string,
  passed: readonly string[],
  failed: string,
): Count {
  if (!existsSync(report)) return one(false);
  const json: unknown = JSON.parse(readFileSync(report, 'utf8'));
  const failures = numberAt(json, failed);
  return {
    passed: passed.reduce((sum, path) => sum + numberAt(json, path), 0),
    failed: isPassed ? failures : Math.max(failures, 1),
  };
}

async function types(print: Print): Promise<Count> {
  return one(await allPass(print, ['astro', 'check'], ['tsc', '--noEmit']));
}

async function lint(print: Print): Promise<Count> {
  return one(await allPass(print, ['eslint', '.'], ['prettier', '--check', '.']));
}

async function unit(print: Print): Promise<Count> {
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isPassed } = await run(print, 'vitest', ['run', ...reporters]);
  return counted(isPassed, report, ['numPassedTests'], 'numFailedTests');
}

const python = '/usr/bin/python3';
const pythonPackages = ['python3-torch', 'python3-onnx', 'python3-opencv', 'python3-pil'];

async function providePython(print: Print): Promise<boolean> {
  const imports = ['-c', 'import torch, onnx, cv2, PIL'];
  if (spawnSync(python, imports).status === 0) return true;
  if (await install(print, ...pythonPackages)) return true;
  print(`The training needs ${python} with Debian's ${pythonPackages.join(' ')}: install them.\n`);
  return false;
}

/** The tests of `models/training`, and two steps of every network from photograph to checked export. */
async function training(print: Print): Promise<Count> {
  if (!(await providePython(print))) return one(false);
  // On two cores more threads are slower: the pictures are small.
  const env = { OMP_NUM_THREADS: '1' };
  const discover = ['-m', 'unittest', 'discover', '-s', 'models/training'];
  const { isPassed, output } = await run(print, python, discover, env);
  const ran = Number(/^Ran (\d+) test/m.exec(output)?.[1] ?? 0);
  const told = [...output.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, count]) => Number(count));
  const failed = isPassed
    ? 0
    : Math.max(
        1,
        told.reduce((sum, count) => sum + count, 0),
      );
  const smoke = one((await run(print, python, ['models/training/smoke.py'], env)).isPassed);
  return {
    passed: Math.max(0, ran - failed) + smoke.passed,
    failed: failed + smoke.failed,
  };
}

async function build(print: Print): Promise<Count> {
  return one(await allPass(print, ['astro', 'build']));
}

/** Installs Debian's packages where that needs no question asked. */
async function install(print: Print, ...packages: readonly string[]): Promise<boolean> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(print, 'apt-get', ['update', '-qq'], env);
  const asked = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await run(print, 'apt-get', asked, env)).isPassed;
}

async function provideChromium(print: Print): Promise<boolean> {
  if (isChromiumThere() || (await install(print, 'chromium'))) return true;
  print(`No Chromium at ${chromiumPath}: install it, or set CHROMIUM to where it is.\n`);
  return false;
}

async function playwright(print: Print, ...projects: readonly string[]): Promise<Count> {
  if (!(await provideChromium(print))) return one(false);
  const report = join(reports, `${projects.join('-')}.json`);
  const chosen = projects.map((project) => `--project=${project}`);
  const { isPassed } = await run(print, 'playwright', ['test', ...chosen, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return counted(isPassed, report, ['stats.expected', 'stats.flaky'], 'stats.unexpected');
}

function browser(print: Print): Promise<Count> {
  return playwright(print, 'wasm', 'webgpu');
}

function lighthouse(print: Print): Promise<Count> {
  return playwright(print, 'lighthouse');
}

type Suite = (print: Print) => Promise<Count>;

const total = { passed: 0, failed: 0 };

/** One after another; what they print is held back until each ends, unless `isAlone`. */
async function inTurn(suites: readonly Suite[], isAlone: boolean): Promise<void> {
  for (const suite of suites) {
    const held = [`\n── ${suite.name} ──\n`];
    const print: Print = isAlone ? (text) => process.stdout.write(text) : (text) => held.push(text);
    if (isAlone) print(held[0]!);
    const { passed, failed } = await suite(print);
    print(`── ${suite.name}: ${passed} passed, ${failed} failed ──\n`);
    if (!isAlone) process.stdout.write(held.join(''));
    total.passed += passed;
    total.failed += failed;
  }
}

// Types and build write the same folder, and so take turns.
await Promise.all([inTurn([types, build], false), inTurn([unit, training, lint], false)]);
await inTurn([browser, lighthouse], true);
rmSync(reports, { recursive: true });
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(failures.join('\n'));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
