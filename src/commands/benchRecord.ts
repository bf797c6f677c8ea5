import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One line of the record; `peer` and what follows only where a peer was timed in the same run. */
export interface Row {
  readonly hole: string;
  readonly size: number;
  readonly method: string;
  readonly milliseconds: number;
  readonly peer?: string;
  readonly peerMilliseconds?: number;
  readonly ratio?: number;
}

interface Bench {
  readonly version: 1;
  readonly processor: string;
  readonly node: string;
  readonly rows: readonly Row[];
}

/** Writes the rows, after those of the file's that were not measured anew. */
export function record(file: string, rows: readonly Row[]): void {
  let old: readonly Row[] = [];
  try {
    old = (JSON.parse(readFileSync(file, 'utf8')) as Bench).rows;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const keyOf = ({ hole, size, method }: Row): string => `${hole} ${size} ${method}`;
  const fresh = new Set(rows.map(keyOf));
  const bench: Bench = {
    version: 1,
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    rows: [...old.filter((row) => !fresh.has(keyOf(row))), ...rows].sort(
      (a, b) => b.hole.localeCompare(a.hole) || a.size - b.size || a.method.localeCompare(b.method),
    ),
  };
  const lines = bench.rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
  const head = JSON.stringify({ ...bench, rows: [] }, null, 1).replace('[]', `[\n${lines}\n ]`);
  writeFileSync(file, `${head}\n`);
}
