/**
 * `npm test`: types, lint, unit tests, the training's own tests, build, browser tests, Lighthouse; the last
 * line counts all of them.
 * Types, lint and build count as one each.
 */
import { spawnSync } from 'node:child_process';
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

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return status === 0;
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
function counted(isPassed: boolean, report: string, passed: string, failed: string): Count {
  if (!existsSync(report)) return one(false);
  const json: unknown = JSON.parse(readFileSync(report, 'utf8'));
  const failures = numberAt(json, failed);
  return { passed: numberAt(json, passed), failed: isPassed ? failures : Math.max(failures, 1) };
}

function types(): Count {
  const checks = [run('astro', ['check']), run('tsc', ['--noEmit'])];
  return one(checks.every(Boolean));
}

function lint(): Count {
  const checks = [run('eslint', ['.']), run('prettier', ['--check', '.'])];
  return one(checks.every(Boolean));
}

function unit(): Count {
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return counted(run('vitest', ['run', ...reporters]), report, 'numPassedTests', 'numFailedTests');
}

const python = '/usr/bin/python3';
const pythonPackages = ['python3-torch', 'python3-onnx', 'python3-opencv', 'python3-pil'];

function providePython(): boolean {
  const imports = ['-c', 'import torch, onnx, cv2, PIL'];
  if (spawnSync(python, imports).status === 0 || installed(...pythonPackages)) return true;
  console.error(
    `The training needs ${python} with Debian's ${pythonPackages.join(' ')}: install them.`,
  );
  return false;
}

/** The tests of `models/training`, and two steps of every network from photograph to checked export. */
function training(): Count {
  if (!providePython()) return one(false);
  // On two cores more threads are slower: the pictures are small.
  const env = { ...process.env, OMP_NUM_THREADS: '1' };
  const discover = ['-m', 'unittest', 'discover', '-s', 'models/training'];
  const { status, stderr } = spawnSync(python, discover, { env, encoding: 'utf8' });
  console.log(stderr);
  const ran = Number(/^Ran (\d+) test/m.exec(stderr)?.[1] ?? 0);
  const told = [...stderr.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, count]) => Number(count));
  const failed =
    status === 0
      ? 0
      : Math.max(
          1,
          told.reduce((sum, count) => sum + count, 0),
        );
  const smoke = one(run(python, ['models/training/smoke.py'], env));
  return {
    passed: Math.max(0, ran - failed) + smoke.passed,
    failed: failed + smoke.failed,
  };
}

function build(): Count {
  return one(run('astro', ['build']));
}

/** Installs Debian's packages where that needs no question asked. */
function installed(...packages: readonly string[]): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

function provideChromium(): boolean {
  if (isChromiumThere() || installed('chromium')) return true;
  console.error(`No Chromium at ${chromiumPath}: install it, or set CHROMIUM to where it is.`);
  return false;
}

function playwright(...projects: readonly string[]): Count {
  if (!provideChromium()) return one(false);
  const report = join(reports, `${projects.join('-')}.json`);
  const chosen = projects.map((project) => `--project=${project}`);
  const isPassed = run('playwright', ['test', ...chosen, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return counted(isPassed, report, 'stats.expected', 'stats.unexpected');
}

function browser(): Count {
  return playwright('wasm', 'webgpu');
}

function lighthouse(): Count {
  return playwright('lighthouse');
}

const total = { passed: 0, failed: 0 };
for (const suite of [types, lint, unit, training, build, browser, lighthouse]) {
  console.log(`\n── ${suite.name} ──`);
  const { passed, failed } = suite();
  console.log(`── ${suite.name}: ${passed} passed, ${failed} failed ──`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(reports, { recursive: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
