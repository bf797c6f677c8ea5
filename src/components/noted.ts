import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { lettersOf } from './lettersOf.ts';

/** An entry of `content/notation.yaml`. */
export interface Sign {
  readonly tex: string;
  readonly means: string;
  /** Slugs of the chapters in whose formulas it means this. */
  readonly chapters: readonly string[];
}

/** What the plugin reads of a Markdown tree; `remark-math` gives formulas their TeX as `value`. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

interface File {
  readonly path?: string;
  /** Throws, naming the file and, where a node is given, its line. */
  fail(reason: string, node?: Node): never;
}

/**
 * A remark plugin that fails the build where a chapter's formula has a symbol that `notation` does not explain for
 * that chapter, and where `notation` explains one that no formula of the chapter has.
 */
export function noted({ notation }: { readonly notation: URL }) {
  return (tree: Node, file: File): void => {
    const parsed: unknown = parse(readFileSync(notation, 'utf8'));
    if (!isNotation(parsed)) file.fail('notation.yaml: each entry has tex, means and chapters.');
    const chapter = basename(file.path ?? '', '.mdx').replace(/^\d+-/, '');
    const entries = parsed.filter(({ chapters }) => chapters.includes(chapter));
    const explained = new Set(entries.flatMap(({ tex }) => [...lettersOf(tex)]));
    const written = new Set<string>();
    for (const node of formulasOf(tree)) {
      for (const letter of lettersOf(node.value ?? '')) {
        written.add(letter);
        if (!explained.has(letter))
          file.fail(`notation.yaml has no entry of “${chapter}” for “${letter}”.`, node);
      }
    }
    for (const { tex } of entries) {
      const missing = [...lettersOf(tex)].find((letter) => !written.has(letter));
      if (missing !== undefined)
        file.fail(`notation.yaml: no formula of “${chapter}” has “${missing}” of “${tex}”.`);
    }
  };
}

function* formulasOf(node: Node): Generator<Node> {
  if (node.type === 'math' || node.type === 'inlineMath') yield node;
  for (const child of node.children ?? []) yield* formulasOf(child);
}

export function isNotation(value: unknown): value is readonly Sign[] {
  return Array.isArray(value) && value.every(isSign);
}

function isSign(value: unknown): value is Sign {
  if (typeof value !== 'object' || value === null) return false;
  const { tex, means, chapters } = value as Record<string, unknown>;
  return (
    typeof tex === 'string' &&
    typeof means === 'string' &&
    Array.isArray(chapters) &&
    chapters.length > 0 &&
    chapters.every((each) => typeof each === 'string')
  );
}
