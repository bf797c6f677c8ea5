/** The code of the figure `id` in an address's fragment, or null: `#fill=…`, several joined by `&`. */
export function codeInFragment(fragment: string, id: string): string | null {
  const part = partsOf(fragment).find((entry) => entry.startsWith(`${id}=`));
  return part === undefined ? null : part.slice(id.length + 1);
}

/** The fragment with the code of the figure `id` set; those of other figures stay, a plain anchor goes. */
export function fragmentWithCode(fragment: string, id: string, code: string): string {
  const others = partsOf(fragment).filter(
    (entry) => entry.includes('=') && !entry.startsWith(`${id}=`),
  );
  return `#${[...others, `${id}=${code}`].join('&')}`;
}

/**
 * The fragment that leads to a figure alone: the code that `fragment` has of it, else its plain anchor.
 * `ids`: the figure's own first, then those of what stands in it.
 */
export function fragmentOf(fragment: string, ids: readonly string[]): string {
  const part = partsOf(fragment).find((entry) =>
    ids.some((id) => id && entry.startsWith(`${id}=`)),
  );
  return `#${part ?? ids[0] ?? ''}`;
}

/** `/embed/<name>/…`, where a figure stands alone under that name, in the state whose code is given, if any. */
export function aloneWithCode(page: string, code: string | null): string {
  const [, , name = ''] = page.split('/');
  return code === null ? page : page + fragmentWithCode('', name, code);
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/, '').split('&').filter(Boolean);
}
