import { parseArgs } from 'node:util';

/** What the person at the command line can put right; told as a sentence, without a stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Names of errors whose message is worded for the reader. */
const TOLD = new Set(['CommandError', 'HoleError', 'NetworkError']);

/** Runs a command to its end. A failure is told on standard error and ends the process with status 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(sentence(error));
  }
}

/** What went wrong, for the person at the command line: a sentence where it was foreseen, else the whole trace. */
export function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen =
    TOLD.has(error.name) || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  return foreseen ? error.message : (error.stack ?? error.message);
}

/** The options that must be given. Throws `CommandError` with the usage when one is not. */
export function requireOption(value: string | undefined, name: string, usage: string): string {
  if (value === undefined || value === '')
    throw new CommandError(`--${name} is missing.\n\n${usage}`);
  return value;
}

/** A whole number in a range. Throws `CommandError` on anything else. */
export function wholeNumber(text: string, name: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new CommandError(
      `--${name} must be a whole number from ${min} to ${max}, not “${text}”.`,
    );
  }
  return value;
}

/** What `--methods a,b` names, null where it is left out; “help” where that was asked for, which prints the usage. */
export function askedMethods(usage: string): readonly string[] | null | 'help' {
  const { values } = parseArgs({
    options: { methods: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return 'help';
  }
  return values.methods?.split(',').filter((id) => id !== '') ?? null;
}
