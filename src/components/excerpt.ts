/** A listing is read beside an equation: no more than a page of the book. */
const MOST_LINES = 35;

interface Line {
  readonly text: string;
  /** How far it is indented; without end where it is blank or continues a text in triple quotes. */
  readonly depth: number;
}

/**
 * Functions and classes cut out of a Python or TypeScript source, in the order asked for, a blank line between them.
 * `Outer.inner` names what is declared inside another. Decorators and a line of documentation come along; a docstring
 * of several lines does not. Goes by indentation, which the formatters of both languages see to.
 * Throws, in words for who writes a chapter, where a name is not declared exactly once, and above 35 lines.
 */
export function excerpt(source: string, names: readonly string[], file: string): string {
  const lines = linesOf(source);
  const text = names.map((name) => textOf(find(lines, name, file))).join('\n\n');
  const count = text.split('\n').length;
  if (count > MOST_LINES) {
    throw new Error(
      `A <Listing> of “${names.join(' ')}” in ${file} has ${count} lines, more than the ${MOST_LINES} that are read: show less.`,
    );
  }
  return text;
}

function linesOf(source: string): readonly Line[] {
  const shape = source.replace(/("""|''')[^]*?\1/g, (text) => text.replace(/\n.*/g, '\n'));
  const depths = shape.split('\n').map((line) => line.search(/\S/));
  return source.split('\n').map((text, at) => {
    const depth = depths[at]!;
    return { text, depth: depth < 0 ? Infinity : depth };
  });
}

function find(lines: readonly Line[], name: string, file: string): readonly Line[] {
  let within = lines;
  for (const [level, part] of name.split('.').entries()) {
    const starts = within.flatMap(({ text, depth }, at) => {
      const isInside = level === 0 ? depth === 0 : depth > within[0]!.depth && depth < Infinity;
      return isInside && declaredBy(text) === part ? [at] : [];
    });
    const [start] = starts;
    if (start === undefined || starts.length > 1) {
      const count =
        start === undefined ? 'no function or class' : 'more than one function or class';
      throw new Error(`${file} has ${count} “${name}” that a <Listing> could show.`);
    }
    within = blockAt(within, start);
  }
  return within;
}

const declaredBy = (text: string): string | undefined =>
  /^\s*(?:export )?(?:async )?(?:def|class|function|const) (\w+)/.exec(text)?.[1];

/** From what belongs above a declaration to the last line that is deeper, or closes a bracket of its own depth. */
function blockAt(lines: readonly Line[], declaration: number): readonly Line[] {
  const own = lines[declaration]!.depth;
  const isOwn = (at: number, begins: RegExp): boolean =>
    lines[at]?.depth === own && begins.test(lines[at].text.trim());
  let start = declaration;
  while (isOwn(start - 1, /^(@|\/\*\* .*\*\/$)/)) start--;
  let end = declaration + 1;
  while (end < lines.length && (lines[end]!.depth > own || isOwn(end, /^[)\]}]/))) end++;
  return lines.slice(start, end);
}

function textOf(block: readonly Line[]): string {
  const indent = new RegExp(`^ {0,${block[0]!.depth}}`);
  const text = block.map((line) => line.text.replace(indent, '')).join('\n');
  return text.trimEnd().replace(/(:(?: *#.*)?\n) *("""|''')(?!.*\2)[^]*?\2\n+/g, '$1');
}
