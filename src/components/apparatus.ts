import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bareNumberIn } from './bareNumbers.ts';
import { parseBibliography } from './bibliography.ts';

/** What this plugin reads of a Markdown tree; `remark-mdx` gives JSX elements a name and attributes. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  /** Of a picture. */
  readonly alt?: string | null;
  attributes?: Attribute[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

interface File {
  readonly path?: string;
  readonly data: { astro?: { frontmatter?: Record<string, unknown> } };
  /** Throws, naming the file and the node's line and column. */
  fail(reason: string, node: Node): never;
}

interface Options {
  readonly bibliography: URL;
  readonly claims: URL;
  readonly glossary: URL;
}

/** Elements that have a number, and what a text calls them. */
const numbered: Readonly<Record<string, string>> = {
  Figure: 'Figure',
  Equation: 'Equation',
  Question: 'Exercise',
};

/**
 * A remark plugin that numbers a chapter's figures, equations, exercises and citations in the order of
 * the text, and fails the build where a reference, a citation, a claim or a term leads nowhere, where an
 * exercise is not whole, where a result has no source, and where a picture has no words. What it finds
 * it writes into the elements: `number` on Figure, Equation and Question, `at` on Question, `kind` and
 * `number` on Ref, `works` and `numbers` on Cite, and `nth` on Cite, Claim and Term, so that each has an
 * identifier of its own. The works cited, in order, become the front matter's `citations`.
 */
export function apparatus({ bibliography, claims, glossary }: Options) {
  return (tree: Node, file: File): void => {
    const works = parseBibliography(readFileSync(bibliography, 'utf8'));
    const claimed: unknown = parse(readFileSync(claims, 'utf8'));
    const defined: unknown = parse(readFileSync(glossary, 'utf8'));
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
      if (element.name === 'Question') {
        checkQuestion(element, file);
        set(element, 'at', `${file.path ?? ''}:${element.position?.start.line ?? 0}`);
      }
    }

    for (const text of textsOf(tree)) {
      const bare = bareNumberIn(wordsOf(text));
      if (bare !== null) {
        file.fail(
          `“${bare}” states a result without a source: make it a <Claim>, or compute it, {…}.`,
          text,
        );
      }
    }

    for (const node of nodesOf(tree)) {
      if (isMute(node)) {
        file.fail('A picture has no words for those who cannot see it: ![…](…), alt="…".', node);
      }
    }

    const citations: string[] = [];
    for (const [nth, element] of elements.entries()) {
      if (element.name === 'Ref') {
        const to = required(element, 'to', file);
        const target = targets.get(to);
        if (!target)
          file.fail(
            `<Ref to="${to}"> leads nowhere: nothing that has a number has that id.`,
            element,
          );
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
      } else if (element.name === 'Claim' || element.name === 'Term') {
        const id = required(element, 'id', file);
        const [list, name] =
          element.name === 'Claim' ? [claimed, 'claims.yaml'] : [defined, 'glossary.yaml'];
        if (!Array.isArray(list) || !list.some((entry: unknown) => hasId(entry, id))) {
          file.fail(`<${element.name} id="${id}">: ${name} has no such entry.`, element);
        }
        set(element, 'nth', String(nth));
      }
    }

    file.data.astro ??= {};
    file.data.astro.frontmatter = { ...file.data.astro.frontmatter, citations };
  };
}

/** What can be seen of an exercise without running it. The rest `Question.astro` checks. */
function checkQuestion(element: Node, file: File): void {
  const parts = [...elementsOf(element)];
  const explained = parts.some((part) => attribute(part, 'slot') === 'explanation');
  if (!explained) file.fail('A <Question> needs <Fragment slot="explanation">.', element);
  if (!/^[a-z0-9-]+$/.test(required(element, 'id', file))) {
    file.fail('The id of a <Question> has small letters, digits and hyphens only.', element);
  }
  const answer = attribute(element, 'answer');
  const isTyped = /^[\s\d.,]*$/;
  if (typeof answer === 'string' || (isExpression(answer) && isTyped.test(answer.value))) {
    file.fail('The answer of a <Question> is computed, not typed: answer={…}.', element);
  }
}

/** Paragraphs and cells of tables, but for exercises, which may suppose what they like. */
function* textsOf(node: Node): Generator<Node> {
  if (node.name === 'Question') return;
  if (node.type === 'paragraph' || node.type === 'tableCell') yield node;
  for (const child of node.children ?? []) yield* textsOf(child);
}

/** A text as it stands in the file; what a component or an expression writes is left out. */
function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'mdxJsxTextElement' && (node.name === 'Claim' || node.name === 'Cite'))
    return '…';
  return node.children?.map(wordsOf).join('') ?? '…';
}

/** A picture in Markdown without words, or an `<img>` that does not even say that it needs none. */
function isMute(node: Node): boolean {
  if (node.type === 'image') return !node.alt?.trim();
  return node.name === 'img' && attribute(node, 'alt') === undefined;
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

function* elementsOf(tree: Node): Generator<Node> {
  for (const node of nodesOf(tree)) {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield node;
  }
}

function required(element: Node, name: string, file: File): string {
  const value = attribute(element, name);
  if (typeof value !== 'string') file.fail(`<${element.name ?? ''}> needs ${name}="…".`, element);
  return value;
}

function attribute(element: Node, name: string): unknown {
  return element.attributes?.find((each) => each.name === name)?.value;
}

function isExpression(value: unknown): value is { readonly value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string'
  );
}

function set(element: Node, name: string, value: string): void {
  (element.attributes ??= []).push({ type: 'mdxJsxAttribute', name, value });
}

function hasId(entry: unknown, id: string): boolean {
  return typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === id;
}
