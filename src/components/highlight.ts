import type { ShikiConfig } from 'astro';
import { symbols } from './symbols.ts';

type Transformer = NonNullable<ShikiConfig['transformers']>[number];
type Part = Parameters<NonNullable<Transformer['code']>>[0]['children'][number];

/** What is set apart, by the names that Shiki's theme of variables has for colours. All else is ink. */
const classes: Readonly<Record<string, string>> = {
  keyword: 'code-keyword',
  comment: 'code-aside',
  string: 'code-aside',
  'string-expression': 'code-aside',
};

/** `hole`, `features` and `valid_in` have the colour of their symbol in the text. */
const coloured = new RegExp(`\\b((?:${symbols.join('|')})(?:s|_\\w+)?)\\b`);

/** For Shiki: classes where it writes style attributes, since light, dark and paper each have colours of their own. */
export const asClasses: Transformer = {
  name: 'as-classes',
  pre(node) {
    delete node.properties['style'];
  },
  code(node) {
    node.children = this.tokens.flatMap((line, at) => [
      ...(at > 0 ? [text('\n')] : []),
      ...line.flatMap(partsOf),
    ]);
  },
};

function partsOf({ content, color = '' }: { content: string; color?: string }): Part[] {
  const name = classes[/token-([\w-]+)/.exec(color)?.[1] ?? ''];
  // To the grammars operators are keywords too, and so is the letter before a string.
  const isApart = name === 'code-aside' || /\w\w/.test(content);
  if (name !== undefined) return isApart ? [span(name, content)] : [text(content)];
  // Every second piece is what the parentheses match.
  return content.split(coloured).map((piece, at) => {
    const symbol = symbols.find((one) => at % 2 === 1 && piece.startsWith(one));
    return symbol === undefined ? text(piece) : span(`sym-${symbol}`, piece);
  });
}

const text = (value: string): Part => ({ type: 'text', value });

const span = (name: string, value: string): Part => ({
  type: 'element',
  tagName: 'span',
  properties: { class: name },
  children: [{ type: 'text', value }],
});
