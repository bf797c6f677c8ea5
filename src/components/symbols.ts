/**
 * What words, symbols of equations and drawings share a colour for: `<Sym of="hole">` in the text,
 * `\hole{\mathbf{h}}` in an equation, `var(--hole)` in a figure.
 */
export const symbols = ['hole', 'valid', 'feature', 'gate'] as const;
export type SymbolKind = (typeof symbols)[number];

/** For KaTeX: one macro a symbol, and no more of HTML than the class that it sets. */
export const symbolMacros = {
  macros: Object.fromEntries(symbols.map((name) => [`\\${name}`, `\\htmlClass{sym-${name}}{#1}`])),
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
};
