/**
 * `npm run network -- <id> …`: what is to be done once a network has been trained, or trained on. Exports
 * the generator and the discriminator it was trained against into the catalogue, measures where attention
 * looks, whether the discriminator tells, what a pixel of the fill depends on where a chapter shows that, and
 * how the holes are filled, lays the fills out in sheets, lists every network's layers, and writes the cards.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError, run } from './command.ts';

const USAGE = `npm run network -- NETWORK [NETWORK …]

Brings trained networks (models/NETWORK/checkpoint.pt) onto the site: export, catalogue, measurements, cards.
A generator brings the discriminator that was trained against it.`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PYTHON = '/usr/bin/python3';

await run(() => {
  const asked = process.argv.slice(2);
  if (asked.length === 0 || asked.includes('--help')) {
    console.log(USAGE);
    return Promise.resolve();
  }
  for (const id of asked) {
    if (!existsSync(`${ROOT}models/${id}/checkpoint.pt`))
      throw new CommandError(`models/${id}/checkpoint.pt is missing: ${id} is not trained yet.`);
  }
  for (const id of asked) {
    step(PYTHON, 'models/training/export.py', id, '--with-opponent');
    step(PYTHON, 'models/training/measure.py', id);
    if (existsSync(`${ROOT}models/${id}/receptive-field.json`))
      step(PYTHON, 'models/training/receptive_fields.py', id);
  }
  step(PYTHON, 'models/training/layers.py');
  // In a process of its own, because the catalogue has just changed. It writes the cards as well.
  step(process.execPath, 'src/commands/evaluateAll.ts', '--methods', asked.join());
  step(process.execPath, 'src/commands/sheets.ts', '--methods', asked.join());
  return Promise.resolve();
});

function step(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new CommandError(`${[command, ...args].join(' ')} failed.`);
}
