/** Fonts that make another symbol of a letter. */
const fonts = ['mathbf', 'mathcal', 'mathbb'];

/** Commands that lay out, relate, name a function that everyone knows, or only colour what they stand before. */
const plain =
  /^([dt]?frac|sqrt|underbrace|left|right|[bB]igg?[lr]?|q?quad|bar|hat|mathsf|hole|valid|feature|gate|c?dots?|cdot|times|in|setminus|mid|leftarrow|Longrightarrow|perp|prime|sum|min|max|log|ln|exp|rVert|rangle)$/;

/** What is words or lays out, with its argument. */
const words = /\\(text|operatorname|begin|end)\{[^{}]*\}|\\\\\[[^\]]*\]/g;

/** An index or an exponent, however deep its braces: it says which of what it stands at. */
const index = /[_^]\s*(\{(?:[^{}]|\{[^{}]*\})*\}|\\[a-zA-Z]+|.)/g;

/**
 * The symbols of a formula in TeX, each once, without indices, numbers, relations and words: a letter, `mathbf x`
 * for one in another font, or a command's name as `sigma`.
 */
export function lettersOf(tex: string): ReadonlySet<string> {
  let rest = tex.replace(words, ' ').replace(/\\(d|t)?frac\{/g, '{');
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(index, ' ')];
  const found = new Set<string>();
  const font = new RegExp(`\\\\(${fonts.join('|')})\\s*\\{?\\s*([A-Za-z1])\\}?`, 'g');
  rest = rest.replace(font, (_, name: string, letter: string) => {
    found.add(`${name} ${letter}`);
    return ' ';
  });
  for (const [, command, letter] of rest.matchAll(/\\([a-zA-Z]+)|([A-Za-z])/g)) {
    if (letter !== undefined) found.add(letter);
    else if (command !== undefined && !plain.test(command)) found.add(command);
  }
  return found;
}
