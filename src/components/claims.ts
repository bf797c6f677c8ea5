import { parse } from 'yaml';
import claimsText from '../../content/claims.yaml?raw';
import { measuredNumber } from './measured.ts';

/** How far a number can be trusted. */
export type Status = 'paper' | 'code' | 'measured' | 'not-reproduced' | 'unverified';

/** A claim of `content/claims.yaml`, its value found and written out. */
export interface Claim {
  readonly id: string;
  /** As the text prints it, unit included. */
  readonly text: string;
  readonly status: Status;
  /** Key in references.bib, or null. */
  readonly source: string | null;
  /** What exactly it is, and where it stands. */
  readonly note: string;
}

interface Entry {
  readonly id: string;
  readonly value?: number;
  readonly from?: string;
  readonly scale?: number;
  readonly digits?: number;
  readonly unit?: string;
  readonly status: Status;
  readonly source?: string;
  readonly note: string;
}

export const statusWords: Readonly<Record<Status, string>> = {
  paper: 'The paper says',
  code: 'The released code says',
  measured: 'We measured',
  'not-reproduced': 'We could not reproduce',
  unverified: 'Unverified',
};

const parsed: unknown = parse(claimsText);
if (!Array.isArray(parsed) || !parsed.every(isEntry)) {
  throw new Error('claims.yaml is a list of claims, each with an id, a status and a note.');
}
const entries: readonly Entry[] = parsed;

/** Every claim, in the order of the file. Throws as `findClaim` does. */
export function allClaims(): readonly Claim[] {
  return entries.map(({ id }) => findClaim(id));
}

/** Throws if there is no such claim, if its value cannot be found, or if its status is not one of ours. */
export function findClaim(id: string): Claim {
  const entry = entries.find((claim) => claim.id === id);
  if (!entry) throw new Error(`claims.yaml has no claim ${id}.`);
  if (!(entry.status in statusWords))
    throw new Error(`claims.yaml: ${id} has status ${entry.status}.`);
  if ((entry.value === undefined) === (entry.from === undefined)) {
    throw new Error(`claims.yaml: ${id} needs either a value or a place to read it from.`);
  }
  const value = (entry.value ?? measuredNumber(entry.from ?? '')) * (entry.scale ?? 1);
  const number = formatNumber(value, entry.digits);
  return {
    id,
    text: entry.unit === undefined ? number : `${number}\u00a0${entry.unit}`,
    status: entry.status,
    source: entry.source ?? null,
    note: entry.note,
  };
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'string' && 'status' in value && 'note' in value;
}

/** With thousands set apart; `digits` decimals, or as many as the number has. */
export function formatNumber(value: number, digits?: number): string {
  return new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 3,
  }).format(value);
}
