/** Words in small letters and without accents, one space before, between and after them. */
export function plain(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/**
 * Whether a text, `plain`, has every word of a query, each at least as a word begins. A number has to be whole, and
 * to stand behind the word that it is typed behind: “chapter 1” is neither chapter 11 nor figure 1.
 */
export function matches(text: string, query: string): boolean {
  const sought = plain(query).match(/\p{L}+ \p{N}+(?= )|[^ ]+/gu) ?? [];
  return sought.every((words) =>
    text.includes(/\p{N}$/u.test(words) ? ` ${words} ` : ` ${withoutPlural(words)}`),
  );
}

/** “gates” finds “gate”, and the other way round. */
function withoutPlural(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}
