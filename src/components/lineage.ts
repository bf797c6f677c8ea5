import { parse } from 'yaml';
import text from '../../content/lineage.yaml?raw';

/** A step of `content/lineage.yaml`. */
interface Entry {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  /** Keys of references.bib. */
  readonly works: readonly string[];
  /** Steps whose idea it takes up. */
  readonly standsOn: readonly string[];
  /** Column of the map, from 1. */
  readonly lane: number;
  /** Slug of the chapter that tells it. */
  readonly chapter: string;
  readonly solved: string;
}

/** A step with its place on the map: time runs down, lanes lie side by side. */
export interface Step extends Entry {
  /** From 1. Steps of one year share a row unless one stands on another. */
  readonly row: number;
}

export const lanes = ['By equation', 'By copying', 'By network', 'The layers'] as const;

/** Every step, each after those that it stands on. */
export const steps: readonly Step[] = placed(parse(text));

export const rows = Math.max(...steps.map(({ row }) => row));

/** Which step leads to which. */
export const edges: readonly { readonly from: Step; readonly to: Step }[] = steps.flatMap((to) =>
  to.standsOn.map((id) => ({ from: stepOf(id), to })),
);

/** The slugs of the chapters whose ideas a chapter takes up, without its own. */
export function chaptersUnder(chapter: string): ReadonlySet<string> {
  const under = edges.filter(({ from, to }) => to.chapter === chapter && from.chapter !== chapter);
  return new Set(under.map(({ from }) => from.chapter));
}

function placed(entries: unknown): readonly Step[] {
  if (!Array.isArray(entries)) throw new Error('lineage.yaml is a list of steps.');
  const found: Step[] = [];
  for (const entry of entries as unknown[]) {
    if (!isEntry(entry)) {
      throw new Error(`lineage.yaml: a step lacks something: ${JSON.stringify(entry)}`);
    }
    const { id, year, standsOn, lane } = entry;
    const unknown = standsOn.find((each) => !found.some((step) => step.id === each));
    if (unknown !== undefined) {
      throw new Error(`lineage.yaml: ${id} stands on ${unknown}, which is no step before it.`);
    }
    const last = found.at(-1);
    const isBeside =
      last?.year === year &&
      found.every(
        (step) => step.row !== last.row || (step.lane < lane && !standsOn.includes(step.id)),
      );
    found.push({ ...entry, row: (last?.row ?? 0) + (isBeside ? 0 : 1) });
  }
  return found;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const has = (type: string, ...names: readonly string[]): boolean =>
    names.every((name) => typeof Reflect.get(value, name) === type);
  return (
    has('string', 'id', 'name', 'chapter', 'solved') &&
    has('number', 'year', 'lane') &&
    ['works', 'standsOn'].every((name) => Array.isArray(Reflect.get(value, name)))
  );
}

function stepOf(id: string): Step {
  const step = steps.find((each) => each.id === id);
  if (!step) throw new Error(`lineage.yaml has no step ${id}.`);
  return step;
}
