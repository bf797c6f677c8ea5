// Runs before `npm start` and `npm test`, on any Node from 20.19: no dependency, no TypeScript.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const [oldestMajor, oldestMinor] = [22, 18];
const shell = process.platform === 'win32';

/** When a file was last written, in milliseconds; 0 where there is none. */
function writtenAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

// npm writes this file last, so an installation that was interrupted counts as none.
if (writtenAt('node_modules/.package-lock.json') < writtenAt('package-lock.json')) {
  console.log('Installing what Lacuna is built with. The first time takes a minute or two.');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...options], { stdio: 'inherit', shell });
  if (status !== 0) {
    stop('The installation failed; npm says why above. Is the network there? Then run this again.');
  }
}

// On Linux with an x64 processor the installation brings its own Node, first on npm's path.
const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', shell });
const [major, minor] = (stdout ?? '').replace('v', '').split('.').map(Number);
if (!(major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))) {
  stop(
    `Lacuna needs Node ${oldestMajor}.${oldestMinor} or later here, and found ${process.version}. ` +
      'Install a newer one from nodejs.org, then run this again.',
  );
}
