import katex from 'katex';
import { parse } from 'yaml';
import text from '../../content/notation.yaml?raw';
import { isNotation, type Sign } from './noted.ts';
import { symbolMacros } from './symbols.ts';

const parsed: unknown = parse(text);
if (!isNotation(parsed))
  throw new Error('content/notation.yaml is a list of symbols, each with tex, means and chapters.');

/** A symbol, drawn. */
export interface Shown extends Sign {
  readonly html: string;
}

const drawn: readonly Shown[] = parsed.map((sign) => ({
  ...sign,
  html: katex.renderToString(sign.tex, symbolMacros),
}));

/** What means the same in more than one chapter. */
export const shared: readonly Shown[] = drawn.filter(({ chapters }) => chapters.length > 1);

/** What one chapter alone writes, or writes in a sense of its own. */
export function onlyIn(chapter: string): readonly Shown[] {
  return drawn.filter(({ chapters }) => chapters.length === 1 && chapters[0] === chapter);
}
