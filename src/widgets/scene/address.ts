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
  return `#${partsOf(fragment).find(isOf(ids)) ?? ids[0] ?? ''}`;
}

/** The fragment that leads to the same figure and keeps the codes of the others, behind its own. */
export function fragmentLedBy(fragment: string, ids: readonly string[]): string {
  const others = partsOf(fragment).filter((entry) => entry.includes('=') && !isOf(ids)(entry));
  return [fragmentOf(fragment, ids), ...others].join('&');
}

/** `/embed/<name>/…`, where a figure stands alone under that name, in the state whose code is given, if any. */
export function aloneWithCode(page: string, code: string | null): string {
  const [, , name = ''] = page.split('/');
  return code === null ? page : page + fragmentWithCode('', name, code);
}

/** Whether a part of a fragment is the code of one of `ids`. */
function isOf(ids: readonly string[]): (part: string) => boolean {
  return (part) => ids.some((id) => id && part.startsWith(`${id}=`));
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/, '').split('&').filter(Boolean);
}
