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

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/, '').split('&').filter(Boolean);
}
