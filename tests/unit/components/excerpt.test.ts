import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/components/excerpt.ts';

const python = `"""A file.

def not_this_one():
"""

import torch

SIZE = 3


def first(
    x: int,
    y: int = 2,
) -> int:
    """One line stays."""
    def inner(z: int) -> int:

        return z + x
    return inner(y)  # :


@decorated
@decorated_again(with_what="it is")
class Layer(Base):
    """Several lines

    go.
    """

    def __init__(self) -> None:
        self.size = SIZE

    def forward(self, x: int) -> str:
        """These go,
too, wherever they stand."""
        text = """
no end of the function
"""
        return text


# Of what comes next.
def last(x: int) -> int:
    return x
`;

const typescript = `import { a } from './a.ts';

/** One line. */
export function outer(
  x: number,
): { readonly y: number } {
  /** Inside. */
  function inner(z: number): void {
    if (z > x) {
      return;
    }
  }

  inner(x);
  return { y: x };
}

/**
 * More
 * of them.
 */
export const short = (x: number): number =>
  x + 1;
const other = 2;
`;

const show = (...names: string[]) => excerpt(python, names, 'file.py');

describe('an excerpt', () => {
  test('is a function with its signature of several lines and what is declared in it', () => {
    expect(show('first')).toBe(
      [
        'def first(',
        '    x: int,',
        '    y: int = 2,',
        ') -> int:',
        '    """One line stays."""',
        '    def inner(z: int) -> int:',
        '',
        '        return z + x',
        '    return inner(y)  # :',
      ].join('\n'),
    );
  });

  test('is what is declared inside, moved to the left', () => {
    expect(show('first.inner')).toBe('def inner(z: int) -> int:\n\n    return z + x');
  });

  test('has the decorators, and no docstring of several lines', () => {
    const lines = show('Layer').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '@decorated',
      '@decorated_again(with_what="it is")',
      'class Layer(Base):',
      '    def __init__(self) -> None:',
      '        self.size = SIZE',
    ]);
    expect(lines.join('\n')).not.toMatch(/go/);
  });

  test('goes on behind a text that begins at the left', () => {
    expect(show('Layer.forward')).toBe(
      [
        'def forward(self, x: int) -> str:',
        '    text = """',
        'no end of the function',
        '"""',
        '    return text',
      ].join('\n'),
    );
  });

  test('ends with the file, and does not begin in what is said of it', () => {
    expect(show('last')).toBe('def last(x: int) -> int:\n    return x');
  });

  test('of several is one after another, as asked for', () => {
    expect(show('last', 'first.inner')).toBe(
      'def last(x: int) -> int:\n    return x\n\ndef inner(z: int) -> int:\n\n    return z + x',
    );
  });

  test('of TypeScript has its brackets closed, and a line of documentation', () => {
    const cut = (name: string) => excerpt(typescript, [name], 'file.ts');
    expect(cut('outer')).toBe(
      typescript.slice(typescript.indexOf('/** One'), typescript.indexOf('\n\n/**\n')),
    );
    expect(cut('outer.inner')).toBe(
      '/** Inside. */\nfunction inner(z: number): void {\n  if (z > x) {\n    return;\n  }\n}',
    );
    expect(cut('short')).toBe('export const short = (x: number): number =>\n  x + 1;');
  });

  test('says what is not there, what is there twice, and what is too long', () => {
    const none = (name: string) =>
      `file.py has no function or class “${name}” that a <Listing> could show.`;
    for (const name of ['fist', 'inner', 'not_this_one', 'Layer.first', 'last.last', '']) {
      expect(() => show(name)).toThrow(none(name));
    }
    const twice = 'def f():\n    pass\n\n\ndef f():\n    pass\n';
    expect(() => excerpt(twice, ['f'], 'file.py')).toThrow('more than one function or class “f”');
    const long = `def f():\n${'    pass\n'.repeat(35)}`;
    expect(() => excerpt(long, ['f'], 'file.py')).toThrow(
      '“f” in file.py has 36 lines, more than the 35',
    );
  });

  test('gives back any function of any file of them, at any depth', () => {
    const { block } = fc.letrec<{ block: string[] }>((tie) => ({
      block: fc
        .array(
          fc.oneof({ maxDepth: 3 }, fc.constantFrom(['pass'], [''], ['x = [', ']']), tie('block')),
          { maxLength: 3 },
        )
        .map((parts) => [
          'def NAME():',
          ...parts.flat().map((line) => line && `    ${line}`),
          '    return',
        ]),
    }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(), (blocks, pick) => {
        let count = 0;
        const named = blocks.map((lines) =>
          lines.map((line) => line.replace('NAME', () => `f${count++}`)),
        );
        const wanted = named[pick % named.length]!;
        fc.pre(wanted.length <= 35);
        const name = /f\d+/.exec(wanted[0]!)![0];
        const source = named.map((lines) => lines.join('\n')).join('\n\n\n');
        expect(excerpt(source, [name], 'file.py')).toBe(wanted.join('\n'));

        const nested = [...wanted.keys()].slice(1).find((at) => wanted[at]!.includes('def '));
        if (nested === undefined) return;
        const own = /^ */.exec(wanted[nested]!)![0].length;
        const inner = excerpt(
          source,
          [`${name}.${/f\d+/.exec(wanted[nested]!)![0]}`],
          'file.py',
        ).split('\n');
        expect(inner).toEqual(
          wanted.slice(nested, nested + inner.length).map((line) => line.slice(own)),
        );
        expect(inner.at(-1)).toBe('    return');
      }),
    );
  });
});
