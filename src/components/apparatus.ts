import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseBibliography } from './bibliography.ts';

/** What this plugin reads of a Markdown tree; `remark-mdx` gives JSX elements a name and attributes. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  attributes?: Attribute[];
  readonly children?: readonly Node[];
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

interface File {
  readonly data: { astro?: { frontmatter?: Record<string, unknown> } };
  /** Throws, naming the file and the node's line and column. */
  fail(reason: string, node: Node): never;
}

interface Options {
  readonly bibliography: URL;
  readonly claims: URL;
}

const numbered: Readonly<Record<string, string>> = { Figure: 'Figure', Equation: 'Equation' };

/**
 * A remark plugin that numbers a chapter's figures, equations and citations in the order of the text,
 * and fails the build where a reference, a citation or a claim leads nowhere. What it finds it writes
 * into the elements: `number` on Figure and Equation, `kind` and `number` on Ref, `works` and `numbers`
 * on Cite, and `nth` on Cite and Claim, so that each has an identifier of its own. The works cited, in
 * order, become the front matter's `citations`.
 */
export function apparatus({ bibliography, claims }: Options) {
  return (tree: Node, file: File): void => {
    const works = parseBibliography(readFileSync(bibliography, 'utf8'));
    const claimed: unknown = parse(readFileSync(claims, 'utf8'));
    const elements = [...elementsOf(tree)];
    const targets = new Map<string, { kind: string; number: number }>();
    const counts = new Map<string, number>();

    for (const element of elements) {
      const kind = numbered[element.name ?? ''];
      if (kind === undefined) continue;
      const id = required(element, 'id', file);
      if (targets.has(id)) file.fail(`Two things are called “${id}”.`, element);
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      targets.set(id, { kind, number });
      set(element, 'number', String(number));
    }

    const citations: string[] = [];
    for (const [nth, element] of elements.entries()) {
      if (element.name === 'Ref') {
        const to = required(element, 'to', file);
        const target = targets.get(to);
        if (!target)
          file.fail(`<Ref to="${to}"> leads nowhere: no figure or equation has that id.`, element);
        set(element, 'kind', target.kind);
        set(element, 'number', String(target.number));
      } else if (element.name === 'Cite') {
        const keys = required(element, 'key', file).split(/\s+/);
        for (const key of keys) {
          if (!works.has(key))
            file.fail(`<Cite key="${key}">: references.bib has no such work.`, element);
          if (!citations.includes(key)) citations.push(key);
        }
        // JSX keeps `key` for itself: a component never sees it.
        set(element, 'works', keys.join(' '));
        set(element, 'numbers', keys.map((key) => citations.indexOf(key) + 1).join(' '));
        set(element, 'nth', String(nth));
      } else if (element.name === 'Claim') {
        const id = required(element, 'id', file);
        if (!Array.isArray(claimed) || !claimed.some((claim: unknown) => hasId(claim, id))) {
          file.fail(`<Claim id="${id}">: claims.yaml has no such claim.`, element);
        }
        set(element, 'nth', String(nth));
      }
    }

    file.data.astro ??= {};
    file.data.astro.frontmatter = { ...file.data.astro.frontmatter, citations };
  };
}

function* elementsOf(node: Node): Generator<Node> {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield node;
  for (const child of node.children ?? []) yield* elementsOf(child);
}

function required(element: Node, name: string, file: File): string {
  const value = element.attributes?.find((attribute) => attribute.name === name)?.value;
  if (typeof value !== 'string') file.fail(`<${element.name ?? ''}> needs ${name}="…".`, element);
  return value;
}

function set(element: Node, name: string, value: string): void {
  (element.attributes ??= []).push({ type: 'mdxJsxAttribute', name, value });
}

function hasId(claim: unknown, id: string): boolean {
  return typeof claim === 'object' && claim !== null && 'id' in claim && claim.id === id;
}
